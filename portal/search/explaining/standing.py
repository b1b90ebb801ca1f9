"""Which words of a query stand in a document, and in which of its texts."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.search.prepared import TEXTS, Preparer
from portal.search.queries import All, Any, Everything, Node, Not, Phrase, Word
from portal.search.queries.tree import runs
from portal.search.types import Document

from .naming import Names, named

COLUMNS: dict[str, str | Promise] = {
    "title": _("Title"),
    "names": _("Other names"),
    "questions": _("Questions it answers"),
    "summary": _("Summary"),
    "facts": _("Facts and filters"),
    "body": _("Text"),
}


@dataclass(frozen=True, slots=True)
class Where:
    column: str | Promise
    words: tuple[str, ...]


class Texts:
    """A document's texts, analysed as for the index."""

    def __init__(self, document: Document, protected: frozenset[str]) -> None:
        analysed = Preparer(protected).prepare(document).texts
        self.columns = {name: f" {text} " for name, text in zip(TEXTS, analysed, strict=True)}

    def hold(self, node: Node) -> bool:
        match node:
            case Everything():
                return True
            case Word(term):
                return self._stands((term,))
            case Phrase(terms):
                return self._stands(terms)
            case Not(part):
                return not self.hold(part)
            case All(nodes):
                return all(self.hold(part) for part in nodes)
            case Any(nodes):
                return any(self.hold(part) for part in nodes)

    def _stands(self, run: tuple[str, ...]) -> bool:
        return any(f" {' '.join(run)} " in text for text in self.columns.values())

    def where(self, tree: Node, names: Names) -> list[Where]:
        """Each text that holds words of the query, with the words."""
        wanted = dict.fromkeys(runs(tree))
        found = []
        for name, text in self.columns.items():
            held = tuple(dict.fromkeys(named(run, names) for run in wanted if f" {' '.join(run)} " in text))
            if held:
                found.append(Where(COLUMNS[name], held))
        return found

    def missing(self, tree: Node, names: Names) -> list[str]:
        """What it would have to hold, or must not."""
        parts = tree.nodes if isinstance(tree, All) else (tree,)
        return [
            _wanted(part, names) for part in parts if not isinstance(part, Everything) and not self.hold(part)
        ]


def _wanted(node: Node, names: Names) -> str:
    if isinstance(node, Not):
        return "-" + " ".join(named(run, names) for run in runs(node.node))
    first = node.nodes[0] if isinstance(node, Any) else node
    return " ".join(dict.fromkeys(named(run, names) for run in runs(first)))

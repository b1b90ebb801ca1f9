"""What the search made of the words: read off the tree that decides what matches."""

from dataclasses import dataclass

from portal.search.analysis import analyse
from portal.search.queries import All, Any, Everything, Node, Not, Plan
from portal.search.queries.tree import runs
from portal.search.vocabulary import Vocabulary

from .naming import Names, named


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that a result must hold, as it was typed, or one of the others instead."""

    words: str
    others: tuple[str, ...] = ()
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    asked: tuple[Asked, ...]
    passed_over: tuple[str, ...]
    """Words that do not count."""


def understood(plan: Plan, words: Vocabulary, names: Names) -> Understood:
    nodes = plan.tree.nodes if isinstance(plan.tree, All) else (plan.tree,)
    asked = tuple(_asked(node, names) for node in nodes if not isinstance(node, Everything))
    counted = {
        term for node in nodes for run in runs(node.node if isinstance(node, Not) else node) for term in run
    }
    tokens = analyse(plan.request.q, words.protected)
    return Understood(
        asked, tuple(t.raw for t in tokens if t.term not in counted and f"_{t.word}" not in counted)
    )


def _asked(node: Node, names: Names) -> Asked:
    if isinstance(node, Not):
        return Asked(_bare(node.node, names), excluded=True)
    if isinstance(node, Any):
        first, *others = node.nodes
        return Asked(_bare(first, names), tuple(_bare(other, names) for other in others))
    return Asked(_bare(node, names))


def _bare(node: Node, names: Names) -> str:
    return " ".join(dict.fromkeys(named(run, names) for run in runs(node)))

"""Analysed words as somebody wrote them: in the query, or in an editor's rule."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from portal.search.analysis import analyse, terms
from portal.search.kinds import KINDS, kind_term
from portal.search.vocabulary import Ignored, Rules, Run

Names = Mapping[Run, str]


def names_of(query: str, rules: Rules, protected: frozenset[str]) -> Names:
    """Runs of terms with the words that they come from; the query's own come first."""
    found: dict[Run, str] = {}
    for token in analyse(query, protected):
        found.setdefault((token.term,), token.raw)
    for kind, label in KINDS.items():
        found[(kind_term(kind),)] = _("of the kind “%(kind)s”") % {"kind": label}
    for rule in rules:
        for text in (rule.words, *(() if isinstance(rule, Ignored) else rule.others)):
            found.setdefault(terms(text, protected), text)
    return found


def named(run: Run, names: Names) -> str:
    return names.get(run) or " ".join(names.get((term,), term.removeprefix("_")) for term in run)

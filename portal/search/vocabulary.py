"""What the field's words mean the same as: read from the editors' terms and choices at each search."""

from dataclasses import dataclass, field
from functools import lru_cache

from django.apps import apps

from portal.lines import lines

from .analysis import BUILT_IN, terms
from .labels import choices
from .remembering import once

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """Who types the ``words`` also finds the ``others``."""

    words: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Rules by their analysed words, longest first, and the abbreviations that are never stemmed."""

    protected: frozenset[str] = BUILT_IN
    rules: dict[Run, tuple[Run, ...]] = field(default_factory=dict)
    longest: int = 0


@lru_cache(maxsize=8)
def compiled(rules: tuple[Rule, ...], protected: frozenset[str]) -> Vocabulary:
    by_run: dict[Run, tuple[Run, ...]] = {}
    for rule in rules:
        run = terms(rule.words, protected)
        others = [
            other for other in (terms(text, protected) for text in rule.others) if other and other != run
        ]
        if run and others:
            by_run[run] = tuple(dict.fromkeys([*by_run.get(run, ()), *others]))
    return Vocabulary(protected, by_run, max(map(len, by_run), default=0))


@once
def current_rules() -> tuple[Rule, ...]:
    """As the editors have them now, in two queries."""
    rules = [rule for row in _terms() for rule in _rules_of_term(row)]
    for choice in choices():
        rules += [Rule(name, (choice.label,)) for name in lines(choice.other_names)]
    return tuple(rules)


def current_protected() -> frozenset[str]:
    """Abbreviations that are never stemmed: our own and those that editors marked."""
    marked = {row.abbreviation.casefold() for row in _terms() if row.protected}
    return BUILT_IN | {word for word in marked if word.isalpha()}


@once
def _terms() -> list:
    """The terms' room may be missing from an installation."""
    return list(apps.get_model("portal", "Term").objects.all()) if "term" in apps.all_models["portal"] else []


def _rules_of_term(row) -> list[Rule]:  # noqa: ANN001  (the terms' room lies beside this one)
    """All names of a term mean each other; its narrower words are found too, but do not lead back."""
    same = [text for text in (row.abbreviation, row.name, *lines(row.synonyms)) if text]
    narrower = lines(row.one_way_synonyms)
    return [Rule(text, tuple(other for other in [*same, *narrower] if other != text)) for text in same]

"""What the field's words mean the same as: read from the editors' terms, choices and rules at each search."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from django.apps import apps

from portal import clock
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
    is_old_name: bool = False
    """The ``words`` are what something was called before: who types them is told its name."""


@dataclass(frozen=True, slots=True)
class Ignored:
    """These words do not count."""

    words: str


Rules = tuple[Rule | Ignored, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Rules by their analysed words, and the abbreviations that are never stemmed."""

    protected: frozenset[str] = BUILT_IN
    rules: dict[Run, tuple[Run, ...]] = field(default_factory=dict)
    longest: int = 0
    """How many words the longest rule has."""
    ignored: frozenset[Run] = frozenset()
    renamed: dict[Run, Rule] = field(default_factory=dict)


@lru_cache(maxsize=8)
def compiled(rules: Rules, protected: frozenset[str]) -> Vocabulary:
    by_run: dict[Run, tuple[Run, ...]] = {}
    renamed: dict[Run, Rule] = {}
    ignored = set()
    for rule in rules:
        run = terms(rule.words, protected)
        if isinstance(rule, Ignored):
            ignored.add(run)
            continue
        others = [
            other for other in (terms(text, protected) for text in rule.others) if other and other != run
        ]
        if run and others:
            by_run[run] = tuple(dict.fromkeys([*by_run.get(run, ()), *others]))
            if rule.is_old_name:
                renamed[run] = rule
    longest = max(map(len, [*by_run, *ignored]), default=0)
    return Vocabulary(protected, by_run, longest, frozenset(ignored), renamed)


def current_rules(now: datetime | None = None) -> Rules:
    """As the editors have them now, in three queries; of their rules those in force at an instant."""
    return (*_lasting_rules(), *_editors_rules(now or clock.now()))


@once
def _lasting_rules() -> Rules:
    rules = [rule for row in _terms() for rule in _rules_of_term(row)]
    for choice in choices():
        rules += [Rule(name, (choice.label,)) for name in lines(choice.other_names)]
    return tuple(rules)


def _editors_rules(now: datetime) -> Rules:
    from .rules.rows import rules_at

    found: list[Rule | Ignored] = []
    for row in rules_at(now):
        match row.effect:
            case "ignore":
                found += [Ignored(words) for words in row.typed]
            case "two_way":
                found += [
                    Rule(words, tuple(other for other in row.typed if other != words)) for words in row.typed
                ]
            case "one_way" | "old_name":
                old = row.effect == "old_name"
                found += [Rule(words, tuple(row.found), is_old_name=old) for words in row.typed]
    return tuple(found)


def current_protected() -> frozenset[str]:
    """Abbreviations that are never stemmed: our own and those that editors marked."""
    marked = {row.abbreviation.casefold() for row in _terms() if row.protected}
    return BUILT_IN | {word for word in marked if word.isalpha()}


@once
def _terms() -> list:
    """The terms' room may be missing from an installation."""
    return list(apps.get_model("portal", "Term").objects.all()) if "term" in apps.all_models["portal"] else []


def _rules_of_term(row) -> list[Rule]:  # noqa: ANN001  (the terms' room lies beside this one)
    """All names of a term mean each other; what people type for it finds it too, but is not found by it."""
    same = tuple(text for text in (row.abbreviation, row.name, *lines(row.synonyms)) if text)
    names = [Rule(text, tuple(other for other in same if other != text)) for text in same]
    return [*names, *(Rule(typed, same) for typed in lines(row.one_way_synonyms))]

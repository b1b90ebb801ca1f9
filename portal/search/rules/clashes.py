"""Rules that get in each other's way."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from portal.search.analysis import ORDINARY_WORDS, terms
from portal.search.queries.parser import STOP_WORDS
from portal.search.vocabulary import Run

from .models import Effect, SearchRule
from .noticing import Notice

Protected = frozenset[str]


def clashes(rules: Iterable[SearchRule], protected: Protected) -> Iterator[Notice]:
    rules = list(rules)
    yield from _same_words(rules, protected)
    yield from _leading_back_or_on(rules, protected)
    for rule in rules:
        yield from _common(rule, protected)


def _same_words(rules: list[SearchRule], protected: Protected) -> Iterator[Notice]:
    by_run: dict[Run, list[SearchRule]] = defaultdict(list)
    for rule in rules:
        for run in {terms(text, protected) for text in rule.typed}:
            by_run[run].append(rule)
    for several in by_run.values():
        for rule in several:
            for other in several:
                if other is not rule and _differ(rule, other):
                    words = {"rule": str(other), "effect": other.get_effect_display()}
                    yield Notice(
                        rule,
                        "clash.words",
                        _("Another rule on the same words: %(rule)s (%(effect)s).") % words,
                    )


def _differ(rule: SearchRule, other: SearchRule) -> bool:
    """Both may add words that are found; nothing else goes together."""
    adding = {Effect.ONE_WAY, Effect.TWO_WAY}
    return {rule.effect, other.effect} - adding != set()


def _leads_to(rule: SearchRule, protected: Protected) -> Iterator[tuple[str, str]]:
    """(typed, found) of each step that a rule makes."""
    if rule.effect == Effect.TWO_WAY:
        yield from ((one, two) for one in rule.typed for two in rule.typed if one != two)
    elif rule.effect in (Effect.ONE_WAY, Effect.OLD_NAME):
        yield from ((one, two) for one in rule.typed for two in rule.found)


def _leading_back_or_on(rules: list[SearchRule], protected: Protected) -> Iterator[Notice]:
    steps: dict[Run, list[tuple[SearchRule, str, Run]]] = defaultdict(list)
    for rule in rules:
        for one, two in _leads_to(rule, protected):
            steps[terms(one, protected)].append((rule, two, terms(two, protected)))
    told: set[tuple[int, int, str]] = set()
    for start, first in steps.items():
        reached = {run for _rule, _text, run in first}
        for rule, text, middle in first:
            for other, further, end in steps.get(middle, ()):
                code = "clash.back" if end == start else "clash.chain"
                if other is rule or (id(rule), id(other), code) in told or (end != start and end in reached):
                    continue
                told.add((id(rule), id(other), code))
                yield Notice(rule, code, _back_or_on(code, text, further, other))


def _back_or_on(code: str, text: str, further: str, other: SearchRule) -> str:
    if code == "clash.back":
        return _("Another rule leads back: %(rule)s. If the words mean the same, say so in one rule.") % {
            "rule": str(other)
        }
    return _(
        "“%(text)s” finds “%(further)s” by another rule, but who types the words of this rule does not. Add it here if they should."
    ) % {"text": text, "further": further}


def _common(rule: SearchRule, protected: Protected) -> Iterator[Notice]:
    for text in (*rule.typed, *rule.found):
        words = text.casefold().split()
        if rule.effect != Effect.IGNORE and all(word in STOP_WORDS for word in words):
            yield Notice(
                rule, "nothing.common", _("“%(text)s” is so common that it is passed over.") % {"text": text}
            )
        for word in text.split():
            if word.islower() and word in ORDINARY_WORDS and word in protected:
                said = {"word": word, "capitals": word.upper()}
                yield Notice(
                    rule,
                    "part.small",
                    _("“%(word)s” is the word here. Write “%(capitals)s” for the abbreviation.") % said,
                )

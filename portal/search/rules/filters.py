"""Words that editors say are filters, found in what a person typed."""

import re
from collections.abc import Collection, Iterator
from datetime import datetime

from portal import clock
from portal.search import vocabulary
from portal.search.analysis import Token, analyse, fold, terms
from portal.search.fields import Reading, fields

from .models import Effect, SearchRule
from .rows import rules_at

BEGINNING = re.compile(r"\b\w{1,3}")
"""No ending reaches so far."""


def readings_by_rules(text: str, now: datetime | None = None) -> list[Reading]:
    """What the rules read in a text, each with its span."""
    rules = [
        rule
        for rule in rules_at(now or clock.now())
        if rule.effect == Effect.FILTER and _may_stand(rule, text) and _offered(rule)
    ]
    if not rules:
        return []
    protected = vocabulary.current_protected()
    tokens = analyse(text, protected)
    return [reading for rule in rules for reading in _read(rule, tokens, protected)]


def _may_stand(rule: SearchRule, text: str) -> bool:
    """Whether every word of one of the rule's phrases may begin in the text; only then are they worth analysing."""
    held = fold(text)
    return any(all(start in held for start in BEGINNING.findall(fold(words))) for words in rule.typed)


def _offered(rule: SearchRule) -> bool:
    return rule.field in fields and rule.value in fields[rule.field].labels()


def _read(rule: SearchRule, tokens: list[Token], protected: Collection[str]) -> Iterator[Reading]:
    for words in rule.typed:
        run = terms(words, protected)
        for at in range(len(tokens) - len(run) + 1):
            if tuple(token.term for token in tokens[at : at + len(run)]) == run:
                start, end = tokens[at].start, tokens[at + len(run) - 1].end
                yield Reading(rule.field, start, end, values=(rule.value,))

"""Rules that make a search find so much that it helps nobody."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from portal.search import vocabulary
from portal.search.backends import Reader
from portal.search.queries import plan
from portal.search.request import SearchRequest

from .models import Effect, SearchRule
from .noticing import Notice
from .rows import trying

TIMES_MORE = 4
OF_EVERYTHING = 0.2


def widening(rules: Iterable[SearchRule], reader: Reader, now: datetime) -> Iterator[Notice]:
    every = reader.find(plan(SearchRequest(page_size=1), now, vocabulary.Vocabulary(), reader)).total
    rules = list(rules)
    for rule in rules:
        if rule.effect not in (Effect.ONE_WAY, Effect.TWO_WAY, Effect.OLD_NAME) or not rule.holds(now.date()):
            continue
        for text in rule.typed:
            without = _total(text, [other for other in rules if other is not rule], reader, now)
            found = _total(text, rules, reader, now)
            if found > OF_EVERYTHING * every and found > TIMES_MORE * max(without, 1):
                said = {"text": text, "found": found, "before": without, "all": every}
                yield Notice(
                    rule,
                    "wide.found",
                    _("“%(text)s” finds %(found)s of %(all)s things; without the rule it finds %(before)s.")
                    % said,
                )


def _total(text: str, rules: list[SearchRule], reader: Reader, now: datetime) -> int:
    with trying(rules):
        words = vocabulary.compiled(vocabulary.current_rules(now), reader.protected)
    return reader.find(plan(SearchRequest(q=text, page_size=1), now, words, reader)).total

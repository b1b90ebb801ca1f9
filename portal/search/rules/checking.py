"""All that is to be said about the rules, as they are and as the index stands."""

from collections.abc import Iterable
from datetime import datetime

from portal.search import backends, labels, vocabulary
from portal.search.backends import BackendDown, Reader
from portal.search.queries import plan
from portal.search.request import SearchRequest

from .clashes import clashes
from .idle import idle
from .models import SearchRule
from .noticing import Notice
from .rows import trying
from .widening import widening


def notices(rules: Iterable[SearchRule], now: datetime, *, wide: bool = True) -> list[Notice]:
    """Asked of the index on this machine. ``wide`` also runs each rule's searches, which takes longer."""
    rules = list(rules)
    try:
        with labels.remembered(), backends.embedded().reading() as reader:
            return _all(rules, reader, now, wide)
    except BackendDown:
        return list(clashes(rules, vocabulary.current_protected()))


def _all(rules: list[SearchRule], reader: Reader, now: datetime, wide: bool) -> list[Notice]:
    with trying([]):
        lasting = vocabulary.compiled(vocabulary.current_rules(now), reader.protected)
    everything = reader.find(plan(SearchRequest(page_size=1), now, lasting, reader))
    found = [*clashes(rules, reader.protected), *idle(rules, reader, lasting, everything)]
    return [*found, *(widening(rules, reader, now) if wide else ())]

"""Which documents are pinned for a request's words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.utils import timezone

from portal.lines import lines
from portal.search.analysis import terms
from portal.search.backends import Match, Reader
from portal.search.kinds import TIERS
from portal.search.queries.planning import Plan
from portal.search.remembering import once
from portal.search.request import SearchRequest
from portal.search.vocabulary import Vocabulary

from .models import MOST, Pin


@once
def stored() -> tuple[Pin, ...]:
    return tuple(Pin.objects.order_by("pk"))


def keys_for(q: str, words: Vocabulary, now: datetime, pins: Sequence[Pin]) -> list[str]:
    """In the editors' order. The words must be just those of the pin, as the search reads them."""
    day = timezone.localdate(now)
    holding = [pin for pin in pins if pin.holds(day)]
    run = terms(q, words.protected) if holding else ()
    fitting = [pin for pin in holding if run in {terms(line, words.protected) for line in lines(pin.words)}]
    return list(dict.fromkeys(key for pin in fitting for key in lines(pin.keys)))[:MOST]


def may_be_pinned(request: SearchRequest) -> bool:
    return bool(request.q) and request.page == 1 and request.sort == "relevance" and not request.keys


def pinned(
    request: SearchRequest, now: datetime, words: Vocabulary, reader: Reader, pins: Sequence[Pin]
) -> tuple[Match, ...]:
    """Those that anyone may see now, that are not over, and that pass the request's own conditions. They stand beside the
    results: what is found, how many, and their order stay those of the words."""
    keys = keys_for(request.q, words, now, pins)
    if not keys:
        return ()
    asked = Plan(replace(request, q="", keys=tuple(keys), page_size=MOST), now, facets=False)
    found = {match.document.key: match for match in reader.find(asked).page}
    open_ones = [found[key] for key in keys if key in found]
    return tuple(match for match in open_ones if not any(TIERS.get(status) for status in match.statuses))

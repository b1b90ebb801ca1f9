"""From a request to a response, whichever engine finds it."""

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from time import perf_counter

from portal import clock
from portal.places.distance import miles_between

from . import backends, labels, vocabulary
from .backends import BackendDown, Found, Index, Match, Reader
from .fields import fields
from .meaning import nearness_to
from .pins.models import Pin
from .pins.reading import may_be_pinned, pinned, stored
from .queries import Plan, plan
from .queries.highlights import highlights
from .queries.spelling import correct
from .ranking import REORDERED
from .request import SearchRequest
from .response import Facet, FacetValue, Hit, SearchResponse
from .rules.renaming import renamed_in
from .sources import documents_for
from .types import Document, Point
from .values import at
from .vocabulary import Vocabulary

log = logging.getLogger(__name__)


def search(
    request: SearchRequest,
    now: datetime | None = None,
    engines: list[Index] | None = None,
    *,
    facets: bool | Collection[str] = True,
    by_meaning: bool = True,
) -> SearchResponse:
    """Never raises for anything that a person can ask. With no engine at hand the response is empty, and
    ``degraded`` says that it is incomplete. Facets cost their counts and labels: name those that you use, or do without."""
    started = perf_counter()
    [response] = respond_all([request], now or clock.now(), engines, facets=facets, by_meaning=by_meaning)
    return replace(response, took_ms=(perf_counter() - started) * 1000)


def respond_all(
    requests: Sequence[SearchRequest],
    now: datetime,
    engines: list[Index] | None = None,
    *,
    facets: bool | Collection[str] = True,
    rules: vocabulary.Rules | None = None,
    by_meaning: bool = True,
) -> list[SearchResponse]:
    """What each of them finds, all on one view of one engine. ``rules`` stand in for the editors' own;
    without ``by_meaning`` words alone rank."""
    engines = backends.chosen() if engines is None else engines
    with labels.remembered():
        if rules is None:
            rules = vocabulary.current_rules(now) if any(request.q for request in requests) else ()
        pins = stored() if by_meaning and any(map(may_be_pinned, requests)) else ()
        for turn, index in enumerate(engines):
            try:
                with index.reading() as reader:
                    words = vocabulary.compiled(rules, reader.protected)
                    found = [
                        respond(request, now, words, reader, facets, by_meaning, pins) for request in requests
                    ]
            except BackendDown as error:
                log.warning("search.backend_down", extra={"backend": index.name, "cause": str(error)})
                continue
            return [replace(response, degraded=turn > 0) for response in found]
    return [SearchResponse(request, total=0, results=(), degraded=True) for request in requests]


def totals(
    requests: Sequence[SearchRequest], now: datetime | None = None, engines: list[Index] | None = None
) -> list[int]:
    """How many each of them finds, counted in one go."""
    asked = [request.but(page_size=1) for request in requests]
    found = respond_all(asked, now or clock.now(), engines, facets=False, by_meaning=False)
    return [response.total for response in found]


def visible(key: str, now: datetime | None = None) -> bool:
    """Whether a document or passage may be found by anyone at this instant."""
    document = key.partition("#")[0]
    for index in backends.chosen():
        with suppress(BackendDown), index.reading() as reader:
            return reader.visible(document, now or clock.now())
    return False


def words_held() -> Mapping[str, int]:
    """Unstemmed words with the number of documents that hold each; none while no engine answers."""
    for index in backends.chosen():
        with suppress(BackendDown), index.reading() as reader:
            return reader.words()
    return {}


def respond(
    request: SearchRequest,
    now: datetime,
    words: Vocabulary,
    reader: Reader,
    facets: bool | Collection[str] = True,
    by_meaning: bool = True,
    pins: Sequence[Pin] = (),
) -> SearchResponse:
    """One request on one view of one engine."""

    def planned(request: SearchRequest) -> Plan:
        near = nearness_to(request.q, now) if by_meaning and is_of_meaning(request) else None
        return replace(plan(request, now, words, reader), facets=facets, nearness=near)

    asked = planned(request)
    found = reader.find(asked)
    on_top = pinned(request, now, words, reader, pins) if may_be_pinned(request) else ()
    respelt = correct(request.q, reader.words(), words.protected) if request.q and not found.known else ""
    if not respelt:
        return _response(asked, request, found, words, facets, on_top=on_top)
    better = planned(replace(request, q=respelt))
    other = reader.find(better)
    if not other.total:
        return _response(
            asked, request, found, words, facets, respelt=respelt if other.known else "", on_top=on_top
        )
    if request.correct:
        asked, found = better, other
    return _response(
        asked,
        request,
        found,
        words,
        facets,
        respelt=respelt,
        fits=True,
        corrected=request.correct,
        on_top=on_top,
    )


def is_of_meaning(request: SearchRequest) -> bool:
    """Whether an order by meaning would be seen: among the first results, best match first."""
    seen = (request.page - 1) * request.page_size < REORDERED
    return bool(request.q) and request.sort == "relevance" and seen


def _response(
    asked: Plan,
    request: SearchRequest,
    found: Found,
    words: Vocabulary,
    facets: bool | Collection[str],
    *,
    respelt: str = "",
    fits: bool = False,
    corrected: bool = False,
    on_top: tuple[Match, ...] = (),
) -> SearchResponse:
    """``fits``: the likelier spelling finds something under the same conditions."""
    fresh = made_anew([*found.page, *found.related, *on_top], asked.now)

    def hits(matches: Iterable[Match]) -> tuple[Hit, ...]:
        known = [(match, fresh.get(match.document.key, match.document)) for match in matches]
        return tuple(
            Hit(
                replace(document, values=at(document.values, asked.now)),
                match.statuses,
                match.miles,
                nearest_name(document, request.place),
                partial(highlights, document, document.body, asked.tree, words.protected),
            )
            for match, document in known
            if document
        )

    return SearchResponse(
        request=request,
        total=found.total,
        results=hits(found.page),
        pinned=hits(on_top),
        related=hits(found.related),
        facets=_facets(request, found, facets),
        did_you_mean=respelt if fits else "",
        respelt=respelt,
        corrected=corrected,
        renamed=tuple(dict.fromkeys(renamed_in(request.q, words))),
    )


def made_anew(matches: Iterable[Match], now: datetime) -> dict[str, Document | None]:
    """Documents that name somebody whose consent has ended since they were indexed, as they are now."""
    stale = [match.document.key for match in matches if match.document.is_stale(now)]
    return documents_for(stale) if stale else {}


def nearest_name(document: Document, place: Point | None) -> str:
    if place is None or not document.places:
        return ""
    return min(document.places, key=lambda point: miles_between(point, place)).name


def _facets(request: SearchRequest, found: Found, wanted: bool | Collection[str]) -> dict[str, Facet]:
    """The wanted facets that have something to choose, values in their field's order, else the commonest first."""
    facets: dict[str, Facet] = {}
    for name, counts in found.facets.items():
        if wanted is not True and name not in (wanted or ()):
            continue
        order: Mapping[str, str]
        if name in ("kind", "status"):
            chosen = request.kinds if name == "kind" else request.status
            title, order = labels.builtin(name)
        else:
            chosen, title = request.filters.get(name, ()), labels.title(name)
            order = fields[name].labels() if counts or chosen else {}
        place = {value: number for number, value in enumerate(order)}
        present = sorted({*counts, *chosen}, key=lambda v: (place.get(v, len(place)), -counts.get(v, 0), v))
        values = [FacetValue(v, order.get(v, v), counts.get(v, 0), v in chosen) for v in present]
        if values:
            facets[name] = Facet(name, title, tuple(values))
    return facets

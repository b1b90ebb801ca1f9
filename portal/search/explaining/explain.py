"""One search on one engine, explained."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from portal.search import labels, vocabulary
from portal.search.backends import Index, Reader
from portal.search.elastic.reader import ElasticReader
from portal.search.embedded.reader import EmbeddedReader
from portal.search.engine import respond
from portal.search.kinds import TIERS
from portal.search.meaning import nearness_to
from portal.search.pins.reading import stored
from portal.search.queries import Everything, Plan, plan
from portal.search.ranking import meaning_of
from portal.search.request import SearchRequest
from portal.search.response import Hit, SearchResponse
from portal.search.types import Document

from .naming import Names, names_of
from .standing import Texts, Where
from .understood import Understood, understood
from .why_not import why_not
from .worth import Worth

MOST_NEAR = 6
LOOKED_THROUGH = 40


@dataclass(frozen=True, slots=True)
class Result:
    place: int
    hit: Hit
    worths: tuple[Worth, ...]
    where: tuple[Where, ...]

    @property
    def score(self) -> float:
        return sum(worth.points for worth in self.worths)

    @property
    def is_below(self) -> bool:
        """It is over, so it stands below everything that is not, whatever its score."""
        return any(TIERS.get(status) for status in self.hit.statuses)


@dataclass(frozen=True, slots=True)
class Near:
    """What nearly matched, and what keeps it out."""

    document: Document
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    engine: str
    response: SearchResponse
    understood: Understood
    results: tuple[Result, ...]
    near: tuple[Near, ...]
    asked_about: Near | None = None
    """The document that the editor wondered about; no reasons when it is among the results."""


def explain(request: SearchRequest, now: datetime, index: Index, about: Document | None = None) -> Explained:
    """Raises BackendDown where the engine does not answer."""
    with labels.remembered(), index.reading() as reader:
        rules = vocabulary.current_rules(now)
        words = vocabulary.compiled(rules, reader.protected)
        response = respond(request, now, words, reader, facets=False, pins=stored())
        searched = replace(request, q=response.did_you_mean) if response.corrected else request
        asked = replace(plan(searched, now, words, reader), nearness=nearness_to(searched.q, now))
        names = names_of(searched.q, rules, reader.protected)
        return Explained(
            engine=index.name,
            response=response,
            understood=understood(asked, words, names),
            results=tuple(_results(response, asked, reader, names)),
            near=tuple(_near(response, asked, reader, names)),
            asked_about=_near_or_in(about, asked, reader, names) if about else None,
        )


def _results(response: SearchResponse, asked: Plan, reader: Reader, names: Names) -> Iterator[Result]:
    ranked = asked.words and asked.request.sort == "relevance"
    worths = worths_of(reader, asked, [hit.key for hit in response.results]) if ranked else {}
    first = (response.request.page - 1) * response.request.page_size + 1
    for place, hit in enumerate(response.results, first):
        parts = sorted(worths.get(hit.key, {}).items(), key=lambda part: -abs(part[1]))
        where = Texts(hit.document, reader.protected).where(asked.tree, names)
        yield Result(place, hit, tuple(Worth(*part) for part in parts), tuple(where))


def worths_of(reader: Reader, asked: Plan, keys: list[str]) -> dict[str, dict[str, float]]:
    """From the engine's own numbers; none for an engine that gives none."""
    if not keys:
        return {}
    if isinstance(reader, EmbeddedReader):
        from portal.search.embedded.explaining import worths as of_arrays

        return _with_meaning(of_arrays(reader, asked, keys), asked, 1)
    if isinstance(reader, ElasticReader):
        from portal.search.elastic.explaining import worths as of_cluster
        from portal.search.elastic.scoring import SCALE

        return _with_meaning(of_cluster(reader, asked, keys), asked, SCALE)
    return {}


def _with_meaning(found: dict[str, dict[str, float]], asked: Plan, scale: int) -> dict[str, dict[str, float]]:
    points = meaning_of(asked.nearness, list(found)).tolist()
    for parts, meant in zip(found.values(), points, strict=True):
        if meant:
            parts["meaning"] = scale * meant
    return found


def _near(response: SearchResponse, asked: Plan, reader: Reader, names: Names) -> Iterator[Near]:
    """Documents with all the words that miss a condition, then those that meet them all and miss words."""
    seen, request = {hit.key for hit in response.results}, asked.request
    bare = SearchRequest(q=request.q, page_size=LOOKED_THROUGH)
    plans = [replace(asked, request=bare, facets=False)]
    if not isinstance(asked.loose, Everything):
        met = replace(request, page=1, page_size=LOOKED_THROUGH)
        plans.append(replace(asked, request=met, tree=asked.loose, facets=False))
    found = 0
    for one in plans:
        for match in reader.find(one).page:
            reasons = why_not(match.document, asked, reader.protected, names)
            if match.document.key not in seen and reasons and found < MOST_NEAR:
                found += 1
                seen.add(match.document.key)
                yield Near(match.document, tuple(reasons))


def _near_or_in(document: Document, asked: Plan, reader: Reader, names: Names) -> Near:
    return Near(document, tuple(why_not(document, asked, reader.protected, names)))

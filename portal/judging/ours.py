"""Our own search as somebody meets it on the page: conditions read out of the words, misspellings mended."""

from dataclasses import dataclass

from portal import clock
from portal.search.backends import Index
from portal.search.engine import respond_all
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse
from portal.search.vocabulary import Rules
from portal.search.web.listing import Listing

from .queries import Query
from .systems import DEEP


@dataclass(frozen=True, slots=True)
class Ours:
    """``rules`` stand in for the editors' when given: none at all measures what they are worth."""

    index: Index
    rules: Rules | None = None
    by_meaning: bool = True

    def respond(self, query: Query, size: int = DEEP) -> SearchResponse:
        return _Asked(self, query, size).response

    def rank(self, query: Query) -> list[str]:
        """As the page shows them: what holds the words, then what is related."""
        response = self.respond(query)
        return [hit.document.url for hit in (*response.results, *response.related)]


class _Asked(Listing):
    def __init__(self, ours: Ours, query: Query, size: int) -> None:
        self.ours = ours
        super().__init__(query.address(size), "/search/")

    def find(self, request: SearchRequest) -> SearchResponse:
        [response] = respond_all(
            [request],
            clock.now(),
            [self.ours.index],
            facets=False,
            rules=self.ours.rules,
            by_meaning=self.ours.by_meaning,
        )
        return response

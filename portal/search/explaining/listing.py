"""A search as a visitor's address would ask it, at any time and of any engine, with every step kept."""

from datetime import datetime
from typing import Any

from django.http import QueryDict

from portal.search.backends import Index
from portal.search.engine import respond_all
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse
from portal.search.web.listing import Listing


class TestedListing(Listing):
    """Reads conditions out of the words as the search page does, and falls back to the words as it does."""

    __test__ = False  # no class of tests

    def __init__(self, query: QueryDict, path: str, now: datetime, index: Index, **fixed: Any) -> None:
        super().__init__(query, path, **fixed)
        self.now, self.index = now, index

    def find(self, request: SearchRequest) -> SearchResponse:
        [response] = respond_all([request], self.now, [self.index], facets=False)
        return response

"""The search behind a feed: the list's own, newest first, whole, and never mended by guess."""

from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.vacancies.listing import VacancyListing
from careers.vacancies.states import State
from portal.search.engine import search
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse

FORMATS = ("atom", "json", "xml")
A_PAGE = 50


class Following(VacancyListing):
    """Conditions of the list's address; order, page and spelling are a feed's own."""

    def __init__(self, query: QueryDict, path: str, size: int = 0, **fixed: Any) -> None:
        own = {
            "kinds": ("vacancy",),
            "status": (State.OPEN.value,),
            "page_size": size or A_PAGE,
            "correct": False,
        }
        super().__init__(query, path, **{"sort": "newest", **own, **fixed})

    def find(self, request: SearchRequest) -> SearchResponse:
        return search(request, engines=self.engines, facets=False, by_meaning=False)

    @property
    def title(self) -> str:
        """What is asked for, in words."""
        conditions = ", ".join(chip.text for chip in self.chips)
        return _("Vacancies: %(conditions)s") % {"conditions": conditions} if conditions else _("Vacancies")

    @property
    def as_list(self) -> str:
        """The address of the list page that shows the same."""
        query = query_of(self.request)
        return f"{reverse('careers:vacancies')}?{query}" if query else reverse("careers:vacancies")


def query_of(request: SearchRequest) -> str:
    """The conditions alone. Words stay words: what could be read out of them has been."""
    plain = SearchRequest()
    bare = request.but(
        kinds=(), status=(), sort=plain.sort, page_size=plain.page_size, correct=True, read=not request.q
    )
    return bare.to_query()


def found_by(listing: VacancyListing) -> SearchRequest:
    """What the list page really shows, a misspelt word mended."""
    response = listing.response
    return listing.request.but(q=response.did_you_mean) if response.corrected else listing.request

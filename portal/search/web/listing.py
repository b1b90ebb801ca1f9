"""What every page with results shows beside them: chips, facets, paging, the sentence above."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from portal.guard.asking import sounds_like_danger
from portal.search.asking.box import with_conditions
from portal.search.backends import Index, embedded
from portal.search.engine import search
from portal.search.fields import fields
from portal.search.following import followable
from portal.search.kinds import KINDS, STATUSES
from portal.search.reading import pairs
from portal.search.request import SearchRequest
from portal.search.response import Facet, FacetValue, Hit, SearchResponse
from portal.search.wording import said, said_place, said_range

from .direct import direct_hit
from .ladder import Rung, Step, all_of_it, rungs, usual_steps, whole_site

NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class Chip:
    """One condition in words, and the address without it."""

    text: str
    url: str


def search_in_danger(request: SearchRequest) -> SearchResponse:
    """By the words as they stand, on this machine alone, and nobody is asked whether they meant something else."""
    asked = replace(request, correct=False)
    return replace(search(asked, engines=[embedded()], by_meaning=False), did_you_mean="", respelt="")


class Listing:
    """A search read from an address. ``fixed`` conditions and ``own`` filters belong to the page: they are no
    chips, and an address cannot change them. A bad value is explained in ``errors`` and left out; a page too far is the last.

    Conditions in the words become filters, unless nothing fits those and something holds the words."""

    offered_apart: tuple[str, ...] = ()
    """Fields that the page offers elsewhere, so that they are no boxes among the filters."""
    offered_first: tuple[str, ...] = ()
    """Fields that stand above the others, in this order."""

    def __init__(
        self, query: QueryDict, path: str, own: Mapping[str, tuple[str, ...]] | None = None, **fixed: Any
    ) -> None:
        asked, self.ignored, self.errors = SearchRequest.from_query(query)
        self.path, self.fixed, self.own = path, fixed, own or {}
        self.in_danger = sounds_like_danger("search", query)
        self.typed = replace(asked, filters={**asked.filters, **self.own}, **fixed)
        self.request = with_conditions(self.typed) or self.typed

    def steps(self, asked: SearchRequest) -> Iterator[Step]:
        """What may be changed where nothing is found; a page adds its own."""
        yield from usual_steps(self, asked)
        if self.fixed:
            yield from whole_site(asked)
        yield all_of_it(self)

    @cached_property
    def ladder(self) -> list[Rung]:
        return rungs(self)

    @property
    def engines(self) -> list[Index] | None:
        """What sounds like danger is asked of the index on this machine, as it stands: no other can note it down."""
        return [embedded()] if self.in_danger else None

    def find(self, request: SearchRequest) -> SearchResponse:
        return search_in_danger(request) if self.in_danger else search(request)

    @cached_property
    def response(self) -> SearchResponse:
        response = self.find(self.request)
        if not response.total and self.is_read:
            words = self.find(replace(self.typed, correct=False))
            if words.total:
                self.request, response = self.typed, words
        if response.results or not response.total:
            return response
        self.request = replace(self.request, page=response.pages)
        return self.find(self.request)

    def address(self, request: SearchRequest) -> str:
        query = self._of_visitor(request).to_query()
        return f"{self.path}?{query}" if query else self.path

    def _of_visitor(self, request: SearchRequest) -> SearchRequest:
        """Without what belongs to the page."""
        plain = SearchRequest()
        chosen = {name: values for name, values in request.filters.items() if name not in self.own}
        return replace(request, filters=chosen, **{name: getattr(plain, name) for name in self.fixed})

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """Conditions that the form does not show, which it carries along."""
        shown = {"q", "place", "sort", "page", *(facet.name for facet in self.facets)}
        given = pairs(self._of_visitor(self.request))
        return [(name, value) for name, value in given if name not in shown]

    @property
    def facets(self) -> list[Facet]:
        found = [facet for name, facet in self.response.facets.items() if self._offered(name, facet)]
        first = {name: place for place, name in enumerate(self.offered_first)}
        return sorted(found, key=lambda facet: first.get(facet.name, len(first)))

    def _offered(self, name: str, facet: Facet) -> bool:
        """One that a person could narrow by; a list of roles by role says everything twice."""
        hidden = {"kinds": "kind", "status": "status"}
        if name in {hidden.get(part, part) for part in (*self.fixed, *self.own, *self.offered_apart)}:
            return False
        if any(value.selected for value in facet.values):
            return True
        titles = {hit.document.title for hit in self.response.results}
        repeats = bool(titles) and titles <= {str(value.label) for value in facet.values}
        return len(facet.values) > 1 and not repeats

    @cached_property
    def direct(self) -> Hit | None:
        return direct_hit(self.response)

    @cached_property
    def by_kind(self) -> list[tuple[FacetValue, str, bool]]:
        """Each kind that has something, with its address and whether it is the one shown; the first is everything."""
        request, facet = self.request, self.response.facets.get("kind")
        if "kinds" in self.fixed or facet is None or len(facet.values) < 2:
            return []
        total = sum(value.count for value in facet.values)
        every = FacetValue("", _("Everything"), total, selected=not request.kinds)
        shown = [value for value in facet.values if value.count or value.selected]
        addresses = [
            self.address(request.but(kinds=(value.value,) if value.value else ()))
            for value in [every, *shown]
        ]
        return [(value, url, value.selected) for value, url in zip([every, *shown], addresses, strict=True)]

    @cached_property
    def chips(self) -> list[Chip]:
        request, found = self.request, []
        if request.q:
            found.append(Chip(f"“{request.q}”", self.address(request.without("q"))))
        if "kinds" not in self.fixed and not self.by_kind:
            found += [self._chip("kind", kind, str(KINDS[kind])) for kind in request.kinds]
        if "status" not in self.fixed:
            found += [self._chip("status", status, str(STATUSES[status])) for status in request.status]
        for name, values in self._of_visitor(request).filters.items():
            found += [self._chip(name, value, said(name, value)) for value in values]
        for name, (low, high) in request.ranges.items():
            found.append(Chip(said_range(fields[name], low, high), self.address(request.without(name))))
        if request.place:
            found.append(Chip(said_place(request), self.address(request.without("place"))))
        return found

    @property
    def chosen(self) -> int:
        """How many conditions stand beside the words. Where there is none, the box alone shows the words."""
        return len(self.chips) - bool(self.request.q)

    def _chip(self, name: str, value: str, text: str) -> Chip:
        return Chip(text, self.address(self.request.without(name, value)))

    @property
    def first(self) -> int:
        return (self.request.page - 1) * self.request.page_size + 1

    @property
    def last(self) -> int:
        return self.first + len(self.response.results) - 1

    @property
    def previous(self) -> str:
        return self._page_address(self.request.page - 1)

    @property
    def next(self) -> str:
        return self._page_address(self.request.page + 1)

    def _page_address(self, page: int) -> str:
        return self.address(replace(self.request, page=page)) if 1 <= page <= self.response.pages else ""

    @property
    def pages(self) -> list[tuple[int, str]]:
        """(number, address) of the first, the last and those near this page; number 0 is a gap."""
        last, here = self.response.pages, self.request.page
        near = {1, last, *range(here - NEIGHBOURS, here + NEIGHBOURS + 1)}
        shown: list[tuple[int, str]] = []
        for number in sorted(page for page in near if 1 <= page <= last):
            if shown and number > shown[-1][0] + 1:
                shown.append((0, ""))
            shown.append((number, self._page_address(number)))
        return shown

    @property
    def sorts(self) -> list[tuple[str, str, bool]]:
        """(value, words, whether chosen) of each order."""
        return [(value, words, value == self.request.sort) for value, words in self.orders()]

    def orders(self) -> list[tuple[str, str]]:
        """(value, words) of the orders that make sense for this search."""
        offered = [("relevance", _("Best match")), ("newest", _("Newest"))]
        return [*offered, ("distance", _("Nearest"))] if self.request.place else offered

    @property
    def mended(self) -> str:
        """The address of what was probably meant."""
        return self.address(self.request.but(q=self.response.did_you_mean))

    @property
    def followed(self) -> SearchRequest:
        """What somebody follows who wants to hear of more of these."""
        words = self.response.did_you_mean if self.response.corrected else self.request.q
        return followable(replace(self.request, q=words))

    @property
    def is_read(self) -> bool:
        """Whether the conditions shown were read out of the words."""
        return self.request.q != self.typed.q

    @property
    def as_words(self) -> str:
        """The address of a search for everything typed, as words."""
        return self.address(self.typed.but(read=False))

    @property
    def as_typed(self) -> str:
        return self.address(self.request.but(correct=False))

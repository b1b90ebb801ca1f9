"""Nothing found: the same search with one thing changed, and how many each change finds today.

A step that finds nothing is no step. All of them are counted in one go, on one view of the index.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.search.engine import totals
from portal.search.fields import fields
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse
from portal.search.web.listing import Listing
from portal.search.wording import said, said_range
from portal.templatetags.careway import site_path

from .families import related_families

MILES = (5, 15, 30, 60)
COSTLIEST_SHOWN = 2
TOLD = ("profile", "story")


@dataclass(frozen=True, slots=True)
class Rung:
    """What is changed, in words; the address; how many are there, in words."""

    text: str
    url: str
    count: str


@dataclass(frozen=True, slots=True)
class Step:
    """``group``: of the steps of one group only the best stand."""

    text: str
    request: SearchRequest
    group: str = ""


def ladder(listing: Listing) -> list[Rung]:
    asked = replace(listing.request, page=1, sort="relevance")
    meant = listing.response.did_you_mean
    steps = [
        *respelt(asked, meant),
        *wider(asked),
        *without_one(asked),
        *any_words(asked.but(q=meant) if meant else asked),
        *families(asked, listing.response),
        *elsewhere(asked),
        *everything(asked),
    ]
    counted = [(step, total) for step, total in zip(steps, _totals(steps, listing), strict=True) if total]
    return [_rung(listing, step, total) for step, total in _best(counted)]


def _totals(steps: list[Step], listing: Listing) -> list[int]:
    return totals([step.request for step in steps], engines=listing.engines)


def respelt(asked: SearchRequest, meant: str) -> Iterator[Step]:
    if meant and meant != asked.q:
        words = {"meant": meant, "written": asked.q}
        yield Step(_("“%(meant)s”, not “%(written)s”") % words, asked.but(q=meant))


def wider(asked: SearchRequest) -> Iterator[Step]:
    """The next radius that finds something, else any distance."""
    if asked.place is None or asked.miles is None:
        return
    words = {"place": asked.place.name, "before": f"{asked.miles:g}"}
    for miles in MILES:
        if miles > asked.miles:
            text = _("Within %(miles)s miles of %(place)s, not %(before)s") % {**words, "miles": miles}
            yield Step(text, asked.but(miles=float(miles)), "wider")
    yield Step(
        _("At any distance, not within %(before)s miles of %(place)s") % words,
        asked.but(miles=None, place=None),
        "wider",
    )


def without_one(asked: SearchRequest) -> Iterator[Step]:
    for name, values in asked.filters.items():
        words = _(" or ").join(said(name, value) for value in values)
        yield Step(_("Search without %(words)s") % {"words": words}, asked.without(name), "filter")
    for name, (low, high) in asked.ranges.items():
        words = said_range(fields[name], low, high)
        yield Step(_("Search without %(words)s") % {"words": words}, asked.without(name), "filter")


def any_words(asked: SearchRequest) -> Iterator[Step]:
    if not asked.q:
        return
    words = {"words": asked.q}
    if asked.filters or asked.ranges or asked.miles is not None:
        yield Step(_("Any words, not only “%(words)s”, with your filters") % words, asked.without("q"))
        bare = asked.but(filters={}, ranges={}, place=None, miles=None)
        yield Step(_("“%(words)s” anywhere, without your filters") % words, bare)


def families(asked: SearchRequest, response: SearchResponse) -> Iterator[Step]:
    """Other kinds of work, near the same place."""
    for code, label in related_families(asked, response):
        if "role_family" in asked.filters:
            request = asked.but(filters={**asked.filters, "role_family": (code,)})
            yield Step(_("The same in %(family)s") % {"family": label}, request)
        else:
            request = SearchRequest(
                kinds=asked.kinds,
                status=asked.status,
                filters={"role_family": (code,)},
                place=asked.place,
                miles=asked.miles,
            )
            yield Step(_("Everything in %(family)s") % {"family": label}, request)


def elsewhere(asked: SearchRequest) -> Iterator[Step]:
    """What people tell of the work, and the ways into it: on the site's own search page."""
    anything = SearchRequest(q=asked.q)
    if asked.q:
        told = {"words": asked.q}
        yield Step(_("What people tell: “%(words)s”") % told, anything.but(kinds=TOLD))
        yield Step(_("Ways into the work: “%(words)s”") % told, anything.but(kinds=("route",)), "routes")
    yield Step(_("Every way into the work"), SearchRequest(kinds=("route",)), "routes")


def everything(asked: SearchRequest) -> Iterator[Step]:
    yield Step(_("Every open vacancy"), SearchRequest(kinds=asked.kinds, status=asked.status))


def _best(counted: list[tuple[Step, int]]) -> list[tuple[Step, int]]:
    """The filters that cost most, the costliest first; of radii and routes the first that finds something."""
    costly = [one for one in counted if one[0].group == "filter"]
    costly = sorted(costly, key=lambda one: -one[1])[:COSTLIEST_SHOWN]
    shown: list[tuple[Step, int]] = []
    groups: set[str] = set()
    for step, total in counted:
        if step.group == "filter":
            shown, costly = shown + costly, []
        elif not step.group or step.group not in groups:
            groups.add(step.group)
            shown.append((step, total))
    return shown


def _rung(listing: Listing, step: Step, total: int) -> Rung:
    kinds = step.request.kinds
    if kinds == TOLD:
        count = ngettext("%(total)d story", "%(total)d stories", total)
    elif kinds == ("route",):
        count = ngettext("%(total)d way", "%(total)d ways", total)
    else:
        count = ngettext("%(total)d vacancy", "%(total)d vacancies", total)
        return Rung(step.text, listing.address(step.request), count % {"total": total})
    return Rung(step.text, f"{site_path('search/')}?{step.request.to_query()}", count % {"total": total})

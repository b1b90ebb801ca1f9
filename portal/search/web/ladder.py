"""Nothing found: the same search with one thing changed, and how many each change finds today.

A step that finds nothing is no step. All of them are counted in one go, on one view of the index.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.identity.standing import address_of
from portal.search.engine import totals
from portal.search.fields import fields
from portal.search.kinds import KINDS, STATUSES
from portal.search.queries.parser import STOP_WORDS
from portal.search.request import SearchRequest
from portal.search.wording import said, said_range

if TYPE_CHECKING:
    from .listing import Listing

MILES = (5, 15, 30, 60)
BEST_OF = {"filter": 2, "word": 2}
"""How many stand of the steps of one group, the one that finds most first; of any other group the first."""
MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Rung:
    """What is changed, in words; the address; how many are there, in words."""

    text: str
    url: str
    count: str


@dataclass(frozen=True, slots=True)
class Step:
    """``group``: of the steps of one group only the best stand. ``elsewhere``: on the search of the whole site."""

    text: str
    request: SearchRequest
    group: str = ""
    elsewhere: bool = False


def rungs(listing: "Listing") -> list[Rung]:
    asked = replace(listing.request, page=1, sort="relevance")
    steps = [all_of_it(listing)] if listing.in_danger else list(listing.steps(asked))
    found = totals([step.request for step in steps], engines=listing.engines)
    counted = [(step, total) for step, total in zip(steps, found, strict=True) if total]
    return [_rung(listing, step, total) for step, total in _best(counted)]


def usual_steps(listing: "Listing", asked: SearchRequest) -> Iterator[Step]:
    """What can be changed in any search, the smallest change first."""
    meant = listing.response.respelt
    yield from respelt(asked, meant)
    yield from wider(asked)
    yield from without_one(asked, listing.fixed)
    yield from fewer_words(asked)
    yield from any_words(asked.but(q=meant) if meant else asked, listing.fixed)


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


def without_one(asked: SearchRequest, fixed: Iterable[str] = ()) -> Iterator[Step]:
    taken = [
        (name, _(" or ").join(said(name, value) for value in asked.filters[name])) for name in asked.filters
    ]
    taken += [(name, said_range(fields[name], low, high)) for name, (low, high) in asked.ranges.items()]
    for name, attribute, labels in (("kind", "kinds", KINDS), ("status", "status", STATUSES)):
        if attribute not in fixed and (chosen := getattr(asked, attribute)):
            taken.append((name, _(" or ").join(str(labels[value]) for value in chosen)))
    for name, words in taken:
        yield Step(_("Search without %(words)s") % {"words": words}, asked.without(name), "filter")


def fewer_words(asked: SearchRequest) -> Iterator[Step]:
    """Each word left out by itself; words that are quoted or excluded stand as they are."""
    words = asked.q.split()
    if not 1 < len(words) <= MOST_WORDS or any(mark in asked.q for mark in '"“”-'):
        return
    for at, word in enumerate(words):
        left = words[:at] + words[at + 1 :]
        if word.casefold() not in STOP_WORDS and any(other.casefold() not in STOP_WORDS for other in left):
            said = {"words": " ".join(left), "word": word}
            yield Step(_("“%(words)s”, without “%(word)s”") % said, asked.but(q=said["words"]), "word")


def any_words(asked: SearchRequest, fixed: Iterable[str] = ()) -> Iterator[Step]:
    if not asked.q:
        return
    words = {"words": asked.q}
    own = {name for name in ("kinds", "status") if name in fixed}
    chosen = any(getattr(asked, name) for name in {"kinds", "status"} - own)
    if asked.filters or asked.ranges or asked.miles is not None or chosen:
        yield Step(_("Any words, not only “%(words)s”, with your filters") % words, asked.without("q"))
        kept = {name: getattr(asked, name) for name in own}
        bare = SearchRequest(q=asked.q, **kept)
        yield Step(_("“%(words)s” anywhere, without your filters") % words, bare)


def whole_site(asked: SearchRequest) -> Iterator[Step]:
    """The same words among everything; what belongs to one kind of thing is left behind."""
    if asked.q:
        words = {"words": asked.q}
        yield Step(_("“%(words)s” on the whole site") % words, SearchRequest(q=asked.q), elsewhere=True)


def all_of_it(listing: "Listing") -> Step:
    text = _("Everything in this list") if listing.fixed else _("Everything on this site")
    return Step(text, SearchRequest(filters=listing.own, **listing.fixed))


def counted_as(request: SearchRequest, total: int) -> str:
    """“12 vacancies”, “3 found”."""
    if request.kinds == ("vacancy",):
        return ngettext("%(total)d vacancy", "%(total)d vacancies", total) % {"total": total}
    if request.kinds == ("profile", "story"):
        return ngettext("%(total)d story", "%(total)d stories", total) % {"total": total}
    if request.kinds == ("route",):
        return ngettext("%(total)d way", "%(total)d ways", total) % {"total": total}
    return ngettext("%(total)d result", "%(total)d results", total) % {"total": total}


def _best(counted: list[tuple[Step, int]]) -> list[tuple[Step, int]]:
    """Those that find most of a group that may have several; of any other group the first that finds something."""
    shown: list[tuple[Step, int]] = []
    groups: set[str] = set()
    for step, total in counted:
        if step.group and step.group in groups:
            continue
        if step.group in BEST_OF:
            alike = sorted((one for one in counted if one[0].group == step.group), key=lambda one: -one[1])
            shown += alike[: BEST_OF[step.group]]
        else:
            shown.append((step, total))
        groups.add(step.group)
    return shown


def _rung(listing: "Listing", step: Step, total: int) -> Rung:
    if step.elsewhere:
        url = f"{address_of('search/')}?{step.request.to_query()}"
    else:
        url = listing.address(step.request)
    return Rung(step.text, url, counted_as(step.request, total))

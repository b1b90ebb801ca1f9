"""What somebody asks of a job: what the search can apply, what it cannot, and why. Nothing is dropped unseen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from chatbot.answer import NotApplied
from chatbot.language.words import STOP, tokens
from portal.saying import day
from portal.search.asking import Asked, blanked, conditions_in
from portal.search.fields import Field, Reading, fields
from portal.search.request import SearchRequest

CALLED_SO = frozenset(
    "job jobs vacancy vacancies post posts role roles opening openings position positions hiring recruiting"  # noqa: SIM905
    " available open current currently live now near nearby around find finding look looking search show list"
    " need new latest apply applying work working advertised advert adverts salary salaries pay paid earn earns"
    " wage wages start career careers area today moment going still closed taken filled close closes"
    " does miles mile seeking want wanting hi hello hiya please looked someone somebody start started asap right only nothing else kind sort whos whats taking people pls".split()  # noqa: SIM905
)
NOT_KEPT = (
    (re.compile(r"\b(\d|one|two|three|four|five) days?(?: a week| per week| p/w)?\b"), _("Adverts give hours a week, not days.")),
    (re.compile(r"\b(?:no|not|without) (?:weekends?|evenings?|nights?)\b|\b(?:weekends?|evenings?|nights?) off\b"), _("Adverts do not say this in a way that can be searched.")),
    (re.compile(r"\b(?:immediate(?:ly)?|asap|urgent(?:ly)?)(?: start)?\b"), _("Adverts do not give a starting day.")),
    (re.compile(r"\b(?:good|great|best|nice|supportive|easy|well[- ]paid|friendly)\b"), _("I do not judge that.")),
)  # fmt: skip


@dataclass(slots=True)
class Conditions:
    """``words`` are what no field read: they are searched for as words."""

    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ranges: dict[str, tuple] = field(default_factory=dict)
    place: Asked | None = None
    words: tuple[str, ...] = ()
    applied: list[str] = field(default_factory=list)
    not_applied: list[NotApplied] = field(default_factory=list)

    def request(self, *, with_words: bool = True) -> SearchRequest:
        return SearchRequest(
            q=" ".join(self.words) if with_words else "",
            kinds=("vacancy",),
            filters=self.filters,
            ranges=self.ranges,
            place=self.place.point if self.place else None,
            miles=self.place.miles if self.place else None,
            status=("open",),
            page_size=3,
        )


def read(text: str) -> Conditions:
    """The conditions of a question in plain words."""
    taken = conditions_in(text, anywhere=True)
    found = Conditions(dict(taken.filters), dict(taken.ranges), taken.place)
    found.applied = [words for reading in taken.readings for words in said(reading)]
    if place := taken.place:
        found.applied.append(
            _("within %(miles)g miles of %(place)s") % {"miles": place.miles, "place": place.label}
        )
    left = taken.left
    for start, end in taken.against:
        found.not_applied.append(
            NotApplied(text[start:end], _("I can look for what adverts say, not leave it out."))
        )
        left = blanked(left, start, end)
    left = left.lower().replace("’", "'")
    left = _take_what_adverts_do_not_say(left, found)
    found.words = tuple(dict.fromkeys(_words(left)))
    return found


def _words(left: str) -> Iterator[str]:
    """Without the words that only say that a job is looked for; "social work" is no such word."""
    words = tokens(left)
    for before, word in zip(["", *words], words, strict=False):
        if (
            word == "work"
            and before in {"social", "youth", "family", "care", "edge"}
            or word not in STOP
            and word not in CALLED_SO
        ):
            yield word


def said(reading: Reading) -> Iterator[str]:
    """A reading in words, as the chips of the search say it."""
    known = fields[reading.field]
    if reading.values:
        labels = known.labels()
        for value in reading.values:
            yield known.says(value) if known.says else f"{known.label}: {labels.get(value, value)}"
        return
    low, high = (_bound(known, bound) for bound in (reading.minimum, reading.maximum))
    if low and high:
        yield _("%(label)s: %(low)s to %(high)s") % {"label": known.label, "low": low, "high": high}
    elif low:
        yield _("%(label)s: at least %(low)s") % {"label": known.label, "low": low}
    elif high:
        yield _("%(label)s: at most %(high)s") % {"label": known.label, "high": high}


def _bound(known: Field, bound: float | datetime | None) -> str:
    if isinstance(bound, datetime):
        return day(bound)
    return "" if bound is None else f"{known.unit}{bound:,.0f}"


def _take_what_adverts_do_not_say(left: str, found: Conditions) -> str:
    for pattern, why in NOT_KEPT:
        if match := pattern.search(left):
            found.not_applied.append(NotApplied(match[0], str(why)))
            left = blanked(left, *match.span())
    return left

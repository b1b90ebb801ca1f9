"""A found thing as a card, drawn at the moment it is shown."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from chatbot.answer import Card, Fact
from portal.saying import day, moment
from portal.search.kinds import STATUSES
from portal.search.response import Hit


def card_of(hit: Hit, now: datetime) -> Card:
    document = hit.document
    return Card(
        kind=document.kind,
        key=document.key,
        title=document.title,
        url=document.url,
        facts=(*facts_of(document.extra, hit.statuses), *dates_of(document.extra, now)),
        distance=None if hit.miles is None else round(hit.miles, 1),
    )


def facts_of(extra: Mapping[str, Any], statuses: tuple[str, ...]) -> Iterator[Fact]:
    """What the source's card says, in its words; then how it stands now."""
    for fact in extra.get("facts", ()):
        if fact.get("value"):
            yield Fact(str(fact.get("label", "")), str(fact["value"]))
    if "closing_unknown" in statuses:
        yield Fact(_("What this is"), _("An undated advert or brochure, not a live vacancy"))
    for status in statuses[:1]:
        yield Fact(_("Now"), str(STATUSES.get(status, status)))


def dates_of(extra: Mapping[str, Any], now: datetime) -> Iterator[Fact]:
    """When an event is, and the intakes of a programme that have not closed."""
    if extra.get("starts_at") and extra.get("line"):
        yield Fact(_("When and where"), str(extra["line"]))
    for intake in extra.get("intakes", ()):
        closes = datetime.fromisoformat(intake["closes_at"]) if intake["closes_at"] else None
        if closes and closes <= now:
            continue
        said = (
            intake["opens_on"] and _("applications open %(day)s") % {"day": _day(intake["opens_on"])},
            closes and _("close %(moment)s") % {"moment": moment(closes)},
            intake["starts_on"] and _("starts %(day)s") % {"day": _day(intake["starts_on"])},
        )
        if any(said):
            yield Fact(str(intake["name"]), "; ".join(part for part in said if part))
    if extra.get("standing"):
        yield Fact(_("How it stands"), str(extra["standing"]))


def _day(text: str) -> str:
    return day(date.fromisoformat(text))

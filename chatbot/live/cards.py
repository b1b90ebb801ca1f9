"""A found thing as a card, drawn at the moment it is shown."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from chatbot.answer import Card, Fact
from portal.search.kinds import STATUSES
from portal.search.response import Hit


def card_of(hit: Hit) -> Card:
    document = hit.document
    return Card(
        kind=document.kind,
        key=document.key,
        title=document.title,
        url=document.url,
        facts=(*facts_of(document.extra, hit.statuses), *dates_of(document.extra)),
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


def dates_of(extra: Mapping[str, Any]) -> Iterator[Fact]:
    """When and where an event is."""
    if extra.get("starts_at") and extra.get("line"):
        yield Fact(_("When and where"), str(extra["line"]))

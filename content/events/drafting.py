"""A record → the draft of an event. Without a day there is none: its pages are sorted and hidden by it."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from content.blocks.from_record import body_of
from content.shelves import shelf
from portal.importing.applying import untitled
from portal.importing.facts.sections import sections_of, without
from portal.importing.links import Links
from portal.importing.record import Finding, Record
from portal.importing.registry import Unfinished
from portal.people.models import Person

from .importing import WANTED
from .models import EventPage

FIELDED = ("when", "time", "place", "organiser")


class EventDrafting:
    def blank(self) -> EventPage:
        return EventPage(live=False)

    def fill(
        self, draft: EventPage, record: Record, links: Links, people: dict[str, Person]
    ) -> list[Finding]:
        fields = record.fields
        if not fields["starts"]:
            raise Unfinished(
                "starts", _("Say on which day it is, with the year. An event cannot be without.")
            )
        draft.title = (fields["title"] or untitled(record.file))[:255]
        draft.summary = (fields["summary"] or "")[:300]
        draft.starts_at = instant(fields["starts"])
        draft.ends_at = instant(fields["ends"]) if fields["ends"] else None
        if draft.ends_at and draft.ends_at < draft.starts_at:
            draft.ends_at = None
        draft.place_name = " ".join((fields["place"] or "").split())[:200]
        draft.online = bool(fields["online"])
        draft.register_url = (fields["register_url"] or "")[:500]
        draft.organisation = links.organisation
        found = sections_of(record.body, WANTED)
        became = [found[name] for name in FIELDED if name in found and found[name].is_short]
        draft.body = body_of(without(record.body, became), people)
        return []

    def parent(self, draft: EventPage) -> Page:
        return shelf("events", draft.organisation)


def instant(text: str) -> datetime:
    """London's clock; a day alone begins at its beginning."""
    return timezone.make_aware(datetime.fromisoformat(text))

"""A record → the draft of a programme. Dates that the text does not give in full stay empty."""

from datetime import datetime, time

from django.utils import timezone
from wagtail.models import Page

from content.blocks.from_record import body_of, to_html
from content.shelves import shelf
from portal.importing.applying import untitled
from portal.importing.facts.sections import Section, sections_of, without
from portal.importing.links import Links
from portal.importing.record import Finding, Record
from portal.people.models import Person

from .importing import WANTED
from .intakes_read import ReadIntake, read_intake
from .models import ProgrammePage
from .rows import Intake

TEXTS = {
    "provider": ("provider_name", 200),
    "level": ("level", 120),
    "length": ("length_text", 150),
    "hours": ("hours_text", 200),
    "protected": ("protected_time_text", 250),
    "award": ("award", 200),
    "where": ("where_text", 250),
    "cost": ("cost_text", None),
    "funding": ("funding_text", None),
}
FIELDED = (*TEXTS, "audience", "not_for", "intakes", "opens", "closes", "starts", "places")


class ProgrammeDrafting:
    def blank(self) -> ProgrammePage:
        return ProgrammePage(live=False)

    def fill(
        self, draft: ProgrammePage, record: Record, links: Links, people: dict[str, Person]
    ) -> list[Finding]:
        fields = record.fields
        found = sections_of(record.body, WANTED)
        draft.title = (fields["title"] or untitled(record.file))[:255]
        draft.summary = (fields["summary"] or "")[:300]
        for name, (field, longest) in TEXTS.items():
            setattr(draft, field, (fields[name] or "")[:longest])
        draft.for_you_if, draft.not_for_you_if = _list(found, "audience"), _list(found, "not_for")
        draft.audience = (
            ProgrammePage.Audience.IN_POST if fields["in_post"] else ProgrammePage.Audience.STARTING_OUT
        )
        draft.apply_url = (fields["apply_url"] or "")[:500]
        draft.online = bool(fields["online"])
        draft.organisation = links.organisation
        draft.intakes.set([row_of(read_intake(line)) for line in fields["intake_lines"] or []])
        became = [found[name] for name in FIELDED if name in found and _kept_whole(found[name], name)]
        draft.body = body_of(without(record.body, became), people)
        return []

    def parent(self, draft: ProgrammePage) -> Page:
        return shelf("programmes", draft.organisation)


def _list(found: dict[str, Section], name: str) -> str:
    return to_html(found[name].blocks) if name in found else ""


def _kept_whole(section: Section, name: str) -> bool:
    """What is too long for its field stays in the text as well."""
    longest = TEXTS[name][1] if name in TEXTS else None
    return longest is None or len(section.text) <= longest


def row_of(read: ReadIntake) -> Intake:
    """Applications close at the end of their last day, in London."""
    closes = timezone.make_aware(datetime.combine(read.closes, time(23, 59, 59))) if read.closes else None
    return Intake(
        name=read.name[:120], opens_on=read.opens, closes_at=closes, starts_on=read.starts, places=read.places
    )

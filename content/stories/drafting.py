"""A record → the draft of a story. Features about an employer are stories too, told by its own people."""

from datetime import date
from typing import Any

from wagtail.models import Page

from content.blocks.from_record import body_of
from content.shelves import shelf
from content.stories.models import StoryPage
from portal.importing.applying import untitled
from portal.importing.links import Links
from portal.importing.record import Finding, Record
from portal.people.models import Person


class StoryDrafting:
    def blank(self) -> StoryPage:
        return StoryPage(live=False)

    def fill(
        self, draft: StoryPage, record: Record, links: Links, people: dict[str, Person]
    ) -> list[Finding]:
        fields = record.fields
        draft.title = (fields["title"] or untitled(record.file))[:255]
        draft.author_name = (fields["author"] or "")[:150]
        draft.author = people.get(fields["author"] or "")
        draft.published_on = date.fromisoformat(fields["published"]) if fields["published"] else None
        draft.organisation = links.organisation
        draft.tags = "\n".join(dict.fromkeys([*fields["tags"], *fields["hashtags"]]))
        series: dict[str, Any] = fields["series"] or {}
        draft.part_number = series.get("part")
        draft.body = body_of(record.body, people)
        return []

    def parent(self, draft: StoryPage) -> Page:
        return shelf("stories", draft.organisation)

"""A record → the draft of a career profile."""

from collections.abc import Sequence
from datetime import date

from wagtail.models import Page

from content.blocks.from_record import to_html
from content.shelves import shelf
from portal.importing.applying import untitled
from portal.importing.links import Links
from portal.importing.record import Block, Finding, Record
from portal.people.models import Person

from .models import ProfilePage
from .rows import ProfileAnswer

LONGEST_QUESTION = 250


class ProfileDrafting:
    def blank(self) -> ProfilePage:
        return ProfilePage(live=False)

    def fill(
        self, draft: ProfilePage, record: Record, links: Links, people: dict[str, Person]
    ) -> list[Finding]:
        fields = record.fields
        draft.title = (fields["title"] or untitled(record.file))[:255]
        draft.person = people.get(fields["person"] or "")
        draft.role_title = (fields["role"] or "")[:150]
        draft.employer = links.organisation
        draft.author_name = (fields["author"] or "")[:150]
        draft.published_on = date.fromisoformat(fields["published"]) if fields["published"] else None
        draft.campaigns = "\n".join(fields["hashtags"])
        draft.standfirst = standfirst_of(record.body)
        anchors = {row.question: row.anchor for row in draft.answers.all()}
        draft.answers = answer_rows(record.body, anchors)
        return []

    def parent(self, draft: ProfilePage) -> Page:
        return shelf("profiles", draft.employer)


def standfirst_of(body: Sequence[Block]) -> str:
    """What stands above the first question."""
    first = next((index for index, block in enumerate(body) if block.type in {"question", "completion"}), 0)
    return "\n\n".join(block.text for block in body[:first] if block.type == "text")


def answer_rows(body: Sequence[Block], anchors: dict[str, str]) -> list[ProfileAnswer]:
    """One row a question, the sentence to be completed last; a question keeps the anchor that it had."""
    rows: list[ProfileAnswer] = []
    parts: list[Block] = []
    for block in body:
        if block.type in {"question", "completion"}:
            _close(rows, parts)
            question = block.data["stem"] if block.type == "completion" else block.text
            rows.append(ProfileAnswer(question=question[:LONGEST_QUESTION], anchor=anchors.get(question, "")))
            parts = [Block("text", block.data["answer"], block.line)] if block.type == "completion" else []
        elif rows and block.type == "caption":
            rows[-1].caption = block.text[:250]
        elif rows and block.type in {"text", "item", "heading", "pull_quote"}:
            parts.append(block)
    _close(rows, parts)
    for position, row in enumerate(rows):
        row.sort_order = position
    return rows


def _close(rows: list[ProfileAnswer], parts: Sequence[Block]) -> None:
    if rows:
        rows[-1].answer = to_html(parts)

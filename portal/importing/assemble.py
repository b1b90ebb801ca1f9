"""What every kind's parser begins and ends with."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

from portal.importing.document import Document, Notes
from portal.importing.facts.calls import split_calls
from portal.importing.facts.common import Fields, common_fields, common_findings
from portal.importing.facts.people import people_in
from portal.importing.facts.quotes import quotes_in
from portal.importing.facts.stations import with_paths
from portal.importing.facts.titles import take_title
from portal.importing.record import Answer, Block, Named, Quote, Record


@dataclass(slots=True)
class Draft:
    """A record that a kind's parser is still filling."""

    name: str
    kind: str
    blocks: list[Block]
    notes: Notes
    fields: Fields
    people: list[Named]
    quotes: list[Quote]

    @property
    def told(self) -> list[Block]:
        """The title and the blocks: what facts are looked for in."""
        title = self.fields.values.get("title")
        return [Block("heading", title, self.fields.lines["title"]), *self.blocks] if title else self.blocks

    def need(self, field: str, code: str) -> None:
        """A field that this kind ought to have: null is said, never filled by guess."""
        if self.fields.values.get(field) in (None, "", []):
            self.notes.find(code, None)


def begin(document: Document, kind: str, *, names_author: bool = True) -> Draft:
    notes = _own(document.notes)
    blocks = split_calls(take_title(document.blocks, notes, names_author=names_author), notes)
    people = people_in(blocks)
    return Draft(
        document.name,
        kind,
        blocks,
        notes,
        common_fields(blocks, notes),
        people,
        quotes_in(blocks, people),
    )


def finish(draft: Draft, answers: Sequence[Answer] = ()) -> Record:
    _paths(draft)
    common_findings(draft.fields, draft.blocks, draft.notes)
    draft.need("title", "title_missing")
    for person in draft.people:
        draft.notes.find("person_named", person.line, name=person.name)
    findings = sorted(draft.notes.findings, key=lambda one: (one.line is None, one.line or 0))
    return Record(
        file=draft.name,
        kind=draft.kind,
        fields=draft.fields.values,
        body=tuple(draft.blocks),
        questions=tuple(answers),
        people=tuple(draft.people),
        quotes=tuple(draft.quotes),
        findings=tuple(dict.fromkeys(findings)),
        provenance=draft.fields.lines,
        dropped=tuple(draft.notes.dropped),
    )


def _paths(draft: Draft) -> None:
    draft.blocks = with_paths(draft.blocks)
    told = [block for block in draft.blocks if "path" in block.data]
    draft.fields.set("career_paths", [block.data["path"] for block in told], told[0].line if told else None)
    for block in told:
        draft.notes.find("career_path", block.line, text=" → ".join(block.data["path"]))


def _own(notes: Notes) -> Notes:
    """A copy to write in: the same document may be parsed again as another kind."""
    mine = copy(notes)
    mine.findings, mine.dropped = list(notes.findings), list(notes.dropped)
    mine.facts, mine.lines = dict(notes.facts), dict(notes.lines)
    return mine

"""A feature about an employer, told by its own staff → a record with each voice kept apart."""

import re
from collections.abc import Sequence

from portal.importing.assemble import begin, finish
from portal.importing.document import Document
from portal.importing.facts.organisations import employer_in
from portal.importing.features import features_of
from portal.importing.record import Block, Record

KIND = "employer_feature"
NOMINATION = re.compile(
    r"^(?:nomination|award|nominated|recognition|thank you|shout[- ]?out)s?(?: for| to|:)\s*(?P<nominee>[A-Z].{1,60})$",
    re.I,
)


def score(document: Document) -> float:
    seen = features_of(document)
    employer = employer_in(document.blocks)
    value = 0.1 * min(seen.says, 4) + 0.03 * min(seen.quotations, 5)
    value += 0.2 if employer and employer.weight >= 5 else 0
    value += 0.1 if seen.headings >= 2 else 0
    value -= 0.4 if seen.mine > 0.025 or (seen.mine > 0.012 and seen.says < 3) else 0
    value -= 0.08 * min(seen.questions, 5) + 0.12 * min(seen.labels, 4) + (0.15 if seen.salary else 0)
    return max(0.0, min(1.0, value))


def parse(document: Document) -> Record:
    draft = begin(document, KIND)
    draft.blocks = recognised(draft.blocks)
    employer = employer_in(draft.told)
    draft.fields.found("employer", (employer.name, employer.line) if employer else None)
    draft.fields.set(
        "abbrev", employer.abbreviation if employer else None, employer.line if employer else None
    )
    draft.fields.set("people", [{"name": one.name, "role": one.role} for one in draft.people])
    for field in ("author", "published", "employer"):
        draft.need(field, f"{field}_missing")
    return finish(draft)


def recognised(blocks: Sequence[Block]) -> list[Block]:
    """ "Nomination for Robin" and the words below it belong together, with the picture above them."""
    result: list[Block] = []
    nominee: str | None = None
    picture: str | None = None
    for index, block in enumerate(blocks):
        match = NOMINATION.match(block.text) if block.type == "heading" else None
        if match:
            nominee = match["nominee"]
            above = blocks[index - 1] if index else None
            picture = above.data.get("id") if above is not None and above.type == "image" else None
            result.append(block)
        elif nominee and block.type == "text":
            result.append(block.turned("recognition", nominee=nominee, image=picture))
            nominee = None
        else:
            result.append(block)
    return result

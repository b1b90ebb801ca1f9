"""A recruitment brochure: an advert inside a magazine → the vacancy's record with its stories in order."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from careers.vacancies.importing import fill_advert
from portal.importing.assemble import Draft, begin, finish
from portal.importing.document import Document
from portal.importing.facts.misc import groups_in
from portal.importing.facts.organisations import abbreviations_in
from portal.importing.facts.people import INTERVIEW
from portal.importing.facts.roles import role_at
from portal.importing.features import features_of
from portal.importing.record import Block, Record

KIND = "vacancy_brochure"
ASKED = re.compile(
    r"\b(?:asked (?:our |the |some |local )?(?:\w+ )?(?:young|children|care)|(?:young people|children|care leavers)\b.{0,60}\b(?:want|said|told|say|asked for)|"
    r"\bthey (?:told us|said|asked)|what (?:they|our young people|young people|children) (?:said|want|told us)|in their (?:own )?words)",
    re.I,
)
INSPECTORS = ("Ofsted", "CQC", "Care Quality Commission")


def score(document: Document) -> float:
    seen = features_of(document)
    value = 0.08 * min(seen.advert, 5) + (0.25 if seen.salary else 0)
    value += 0.08 * min(seen.says, 4) + 0.1 * min(seen.pull_quotes, 3) + (0.1 if seen.words > 600 else 0)
    value -= (
        0.16 * max(0, seen.labels - 2) + 0.06 * min(seen.questions, 5) + (0.3 if seen.mine > 0.015 else 0)
    )
    told = seen.says + seen.pull_quotes >= 2
    return max(0.0, min(1.0, value if told else value / 2)) if seen.advert >= 2 else 0.0


def parse(document: Document) -> Record:
    draft = begin(document, KIND)
    draft.blocks = [_plainer(block, draft.blocks) for block in draft.blocks]
    fill_advert(draft)
    _voices(draft)
    _quotations(draft)
    _groups(draft)
    draft.fields.found("interviewee", _interviewee(draft.blocks))
    draft.need("published", "published_missing")
    return finish(draft)


def _plainer(block: Block, blocks: Sequence[Block]) -> Block:
    """Nobody is asked here: a question is a headline. Who was interviewed, with the job below, heads nothing."""
    if block.type == "question":
        return block.turned("heading")
    signed = any(INTERVIEW.match(other.text) and other.group == block.group for other in blocks)
    return block.turned("text") if signed and block.type == "heading" else block


def _voices(draft: Draft) -> None:
    """What young people ask for: the run of short lines below the sentence that says so."""
    intro = -1
    voices: list[Block] = []
    for index, block in enumerate(draft.blocks):
        if block.type == "text" and ASKED.search(block.text) and len(block.text.split()) < 40:
            intro = index
        elif (
            block.type == "item"
            and intro >= 0
            and index - intro <= 2 + len(voices)
            and _same_list(voices, block)
        ):
            draft.blocks[index] = block.turned("voice")
            voices.append(block)
        elif voices:
            break
    draft.fields.set("voices", [block.text for block in voices], voices[0].line if voices else None)


def _same_list(voices: Sequence[Block], block: Block) -> bool:
    """Lines of one run; where each stands by itself, as they follow."""
    together = len(voices) > 1 and voices[0].group == voices[1].group
    return not together or block.group == voices[0].group


def _quotations(draft: Draft) -> None:
    blocks, fields = draft.blocks, draft.fields
    pulled = [
        (block, after) for block, after in zip_longest(blocks, blocks[1:]) if block.type == "pull_quote"
    ]
    by_source = [block for block, after in pulled if after is not None and after.data.get("source")]
    own = [block for block, _after in pulled if block not in by_source and block not in _interviewed(blocks)]
    fields.set("pull_quotes", [block.text for block in own], own[0].line if own else None)
    fields.set(
        "display_quotes", [block.text for block in by_source], by_source[0].line if by_source else None
    )
    inspectors = [one for one in draft.quotes if one.speaker in INSPECTORS]
    fields.set("ofsted_quotes", [_with_marks(one.text, one.line, blocks) for one in inspectors],
               inspectors[0].line if inspectors else None)  # fmt: skip
    captions = [block for block in blocks if block.type == "caption" and block.data.get("name")]
    seen = {block.data["name"]: block for block in captions}
    fields.set("captions", [{"name": block.data["name"], "caption": block.data["role"]} for block in seen.values()],
               captions[0].line if captions else None)  # fmt: skip


def _interviewed(blocks: Sequence[Block]) -> list[Block]:
    """Quotations right above "Interview with ...": they belong to that interview."""
    for index, block in enumerate(blocks):
        if INTERVIEW.match(block.text):
            return list(blocks[max(0, index - 2) : index])
    return []


def _with_marks(text: str, line: int, blocks: Sequence[Block]) -> str:
    for block in blocks:
        at = block.text.find(text) if block.line == line else -1
        if at > 0:
            return block.text[at - 1 : at + len(text) + 1]
    return text


def _groups(draft: Draft) -> None:
    """The group of young people that the brochure presents, a younger one beside it, and other spellings."""
    found = groups_in(draft.blocks, abbreviations_in(draft.blocks))
    main = next((one for one in found if "expansion" in one[0]), found[0] if found else None)
    draft.fields.found("group", main)
    draft.fields.found("subgroup", next((one for one in found if one is not main), None))
    draft.fields.set("other_spellings", draft.notes.facts.get("other_spellings", []))


def _interviewee(blocks: Sequence[Block]) -> tuple[dict[str, Any], int] | None:
    for index, block in enumerate(blocks):
        match = INTERVIEW.match(block.text)
        if match:
            below = blocks[index + 1] if index + 1 < len(blocks) else None
            role = (
                below.text.split("(")[0].strip()
                if below is not None and len(below.text.split()) < 16
                else None
            )
            return {"name": match["name"], "role": role_at(role, 0) if role else None}, block.line
    return None

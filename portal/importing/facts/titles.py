"""The title of a text: a line above it that is one, or nothing. An opening sentence is never taken for it."""

import re
from collections.abc import Sequence

from portal.importing.cleaning.headings import is_short_line
from portal.importing.cleaning.words import folded
from portal.importing.document import Notes
from portal.importing.facts.dates import has_time, is_only_a_date, read_date
from portal.importing.facts.names import is_name
from portal.importing.record import Block

SECTION_LABEL = re.compile(
    r"^(?:(?:our |latest |the |staff |guest )?(?:blogs?|news|careers?|stories|case studies|people|features?|articles?|"
    r"opinion|comment|interviews?|profiles?|jobs|vacancies|events|employer profiles?|sponsored|home|insights?|updates?)(?: (?:stories|blog|post|article|profiles?|"
    r"news))?)$",
    re.I,
)
LABELLED = re.compile(
    r"^(?:title|headline|subject|job title|post title|position)\s*:\s*(?P<title>\S.*)$", re.I
)
LONGEST = 220
LONG_TEXT = 20


def take_title(blocks: Sequence[Block], notes: Notes) -> list[Block]:
    """Learn title, and the author or date that stand bare beside it; return the blocks without those lines."""
    head = _head(blocks)
    title = _choose(blocks[:head])
    rest = list(blocks)
    if title is not None:
        notes.learn("title", _plain(title.text), title.line)
        rest.remove(title)
    return _bare_byline(rest, title, head, notes)


def _head(blocks: Sequence[Block]) -> int:
    """How many blocks stand above the text."""
    for index, block in enumerate(blocks):
        words = len(block.text.split())
        ended = re.search(r"[.!?…][’”\"')]*$", block.text)
        if block.type not in {"pull_quote", "caption", "heading", "image"} and (
            words >= LONG_TEXT
            and (ended or words > 35)
            or (words >= 9 and block.text.endswith("."))
            or index > 12
        ):
            return index
        if (
            block.type in {"question", "completion"}
            and index > 0
            or block.type == "item"
            and not _like_title(block.text)
        ):
            return index
    return min(len(blocks), 4)


def _like_title(text: str) -> bool:
    return is_short_line(text) or (
        10 < len(text) <= LONGEST and not text.endswith((".", ",", ";")) and len(text.split()) <= 30
    )


def _choose(blocks: Sequence[Block]) -> Block | None:
    candidates = [
        block for block in blocks
        if block.type in {"heading", "text", "item", "question"} and block.text
        and _like_title(block.text) and not is_name(block.text)
        and not is_only_a_date(block.text) and not SECTION_LABEL.match(block.text)
        and not re.match(r"^[“\"‘#@]|^'(?!\w+['’]\s)|^(?:by|written|posted|published)\b", block.text, re.I)
        and not re.match(r"^[A-Z][\w /]{1,30}:\s", block.text[:40]) or LABELLED.match(block.text)
    ]  # fmt: skip
    for block in candidates:
        if LABELLED.match(block.text):
            return block
    colon = [block for block in blocks if block.type != "caption" and re.match(r"^[A-Z][^:.!?]{3,80}: [A-Z]", block.text)
             and _like_title(block.text) and len(block.text.split()) >= 6]  # fmt: skip
    return min([*candidates[:1], *colon[:1]], key=lambda block: block.line, default=None)


def _plain(text: str) -> str:
    match = LABELLED.match(text)
    return match["title"] if match else text


def _bare_byline(blocks: list[Block], title: Block | None, head: int, notes: Notes) -> list[Block]:
    """A bare name or date right below the title, as blogs print it; the same name again is not text."""
    kept: list[Block] = []
    known = folded(str(notes.facts.get("author", "")))
    for index, block in enumerate(blocks):
        near = title is not None and block.line > title.line and index < head
        if block.type in {"text", "heading"} and known and folded(block.text) == known:
            notes.drop("byline", block.line, block.text)
        elif (
            near
            and is_only_a_date(block.text)
            and not has_time(block.text)
            and "published" not in notes.facts
        ):
            notes.learn("published", _iso(block.text), block.line)
            notes.find("published_unlabelled", block.line, text=block.text)
            notes.drop("byline", block.line, block.text)
        elif (
            near and is_name(block.text) and "author" not in notes.facts and block.type in {"text", "heading"}
        ):
            notes.learn("author", block.text, block.line)
            notes.find("author_unlabelled", block.line, text=block.text)
            notes.drop("byline", block.line, block.text)
        else:
            kept.append(block)
    return kept


def _iso(text: str) -> str | None:
    found = read_date(text)
    return found.isoformat() if found else None

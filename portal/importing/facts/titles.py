"""The title of a text: a line above it that is one, or nothing. An opening sentence is never taken for it."""

import re
from collections.abc import Sequence

from portal.importing.cleaning.headings import is_short_line
from portal.importing.cleaning.words import folded
from portal.importing.document import Notes
from portal.importing.facts.dates import has_time, is_only_a_date, read_date
from portal.importing.facts.jobs import LABEL as JOB_LABEL
from portal.importing.facts.labels import BARE_LABEL, LABEL, WEAK
from portal.importing.facts.names import is_name
from portal.importing.record import Block

SECTION_LABEL = re.compile(
    r"^(?:(?:our |latest |the |staff |guest |employer )?(?:blogs?|news|careers?|stories|case stud(?:y|ies)|people|features?|"
    r"articles?|opinion|comment|interviews?|profiles?|jobs|vacanc(?:y|ies)|events|sponsored|home|insights?|updates?|"
    r"advertisement|advertorial|overview|details)(?: (?:stories|blog|post|article|profiles?|news|details|feature|series))?"
    r"|job (?:details|description|advert|vacancy|profile)|person specification|recruitment pack)$",
    re.I,
)
LABELLED = re.compile(r"^(?:title|headline)\s*:\s*(?P<title>\S.*)$", re.I)
LONGEST = 220
LONG_TEXT = 20


def take_title(blocks: Sequence[Block], notes: Notes, *, names_author: bool = True) -> list[Block]:
    """Learn title, and the author or date that stand bare beside it; return the blocks without those lines.

    ``names_author``: whether a bare name below the title is its author's; in a profile it is its subject's.
    """
    head = _head(blocks)
    title = _choose(blocks[:head])
    rest = list(blocks)
    if title is not None:
        notes.learn("title", _plain(title.text), title.line)
        rest.remove(title)
    rest = _bare_byline(rest, title, head, notes, names_author=names_author)
    return [block for block in rest if not _is_label_of_the_site(block, title, notes)]


def _is_label_of_the_site(block: Block, title: Block | None, notes: Notes) -> bool:
    """ "Blog" above a title, and a page header that ran through the whole text."""
    above = title is not None and block.line < title.line and SECTION_LABEL.match(block.text)
    if title is not None and block is not title and (above or block.data.get("_running")):
        notes.drop("section_label", block.line, block.text)
        notes.find("chrome", block.line, text=block.text)
        return True
    return False


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
    candidates = [block for block in blocks if _could_be_title(block)]
    for best in (
        lambda block: bool(LABELLED.match(block.text)),
        lambda block: bool(block.data.get("_title")),
        lambda block: not block.data.get("_running"),
        lambda block: True,
    ):
        found = next((block for block in candidates if best(block)), None)
        if found is not None:
            return found
    return None


def _could_be_title(block: Block) -> bool:
    text = block.text
    return (
        block.type in {"heading", "text", "item", "question"}
        and _like_title(text)
        and not is_name(text)
        and not is_only_a_date(text)
        and not SECTION_LABEL.match(text)
        and not text.isdigit()
        and not re.match(r"^[“\"‘#@]|^'(?!\w+['’]\s)|^(?:by|written|posted|published)\b", text, re.I)
        and (not is_labelled(text) or bool(LABELLED.match(text)))
    )


def is_labelled(text: str) -> bool:
    """ "Salary: £30,000" is no title; "Interview: ten years of night shifts" is."""
    match = LABEL.match(text) or JOB_LABEL.match(text)
    weak = match is not None and match["label"].lower() in WEAK and len(match["value"].split()) > 5
    return match is not None and not weak


def _plain(text: str) -> str:
    match = LABELLED.match(text)
    return match["title"] if match else text


def _bare_byline(
    blocks: list[Block], title: Block | None, head: int, notes: Notes, *, names_author: bool
) -> list[Block]:
    """A bare name or date right below the title, as blogs print it; the same name again is not text."""
    kept: list[Block] = []
    known = folded(str(notes.facts.get("author", "")))
    for index, block in enumerate(blocks):
        valued = index > 0 and bool(BARE_LABEL.match(blocks[index - 1].text))
        near = title is not None and block.line > title.line and index < head and not valued
        plain = block.type in {"text", "heading"}
        if plain and known and folded(block.text) == known:
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
        elif near and plain and is_name(block.text) and not names_author:
            kept.append(block.turned("caption"))
        elif near and plain and is_name(block.text) and "author" not in notes.facts:
            notes.learn("author", block.text, block.line)
            notes.find("author_unlabelled", block.line, text=block.text)
            notes.drop("byline", block.line, block.text)
        else:
            kept.append(block)
    return kept


def _iso(text: str) -> str | None:
    found = read_date(text)
    return found.isoformat() if found else None

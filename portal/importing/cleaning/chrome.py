"""The old site's own words around a text. What stands alone goes anywhere; the rest only above or below the text."""

import re
from collections.abc import Callable

from portal.importing.cleaning import phrases
from portal.importing.document import Notes
from portal.importing.facts.bylines import AUTHOR_LABEL, read_byline
from portal.importing.facts.dates import is_only_a_date
from portal.importing.facts.names import is_name
from portal.importing.facts.roles import is_role
from portal.importing.record import Block

EVENT = re.compile(
    r"\b(?:conference|webinar|event|seminar|training|workshop|summit|forum|meeting|masterclass|course|symposium)\b",
    re.I,
)
LONG = 20  # words from which a block is text for certain


def drop_chrome(blocks: list[Block], notes: Notes) -> list[Block]:
    kept = [block for block in blocks if not _is_navigation(block, notes)]
    first, last = _span(kept)
    head = _drop_head(kept[:first], notes)
    tail = _drop_tail(kept[last + 1 :], notes)
    middle = [block for block in kept[first : last + 1] if not _is_box(block, notes)]
    return head + middle + tail


def _span(blocks: list[Block]) -> tuple[int, int]:
    """Where the text begins and ends: its first and last block that no menu has."""
    for least in (LONG, LONG // 2):
        long = [
            index
            for index, block in enumerate(blocks)
            if len(block.text.split()) >= least
            and not phrases.SMALL_PRINT.search(block.text[:300])
            and not phrases.SIGN_UP.match(block.text)
        ]
        if long:
            return long[0], long[-1]
    return 0, len(blocks) - 1


def _is_navigation(block: Block, notes: Notes) -> bool:
    text = block.text
    if not text or len(text) > 400:
        return False
    words = len(text.split())
    if (
        (len(text) < 160 and phrases.ONLY_NAVIGATION.match(text))
        or phrases.BREADCRUMB.match(text)
        or (words < 90 and phrases.COOKIES.search(text) and "cookie" in text[:200].lower())
    ):
        notes.drop("navigation", block.line, text)
        notes.find("chrome", block.line, text=text)
        return True
    return False


def _is_box(block: Block, notes: Notes) -> bool:
    """A newsletter's box in the middle of a text."""
    if len(block.text.split()) < LONG and phrases.SIGN_UP.match(block.text) and re.search(
        r"newsletter|latest|mailing|inbox|bulletin|updates", block.text, re.I
    ):  # fmt: skip
        _sign_up(block, notes)
        return True
    return False


def _drop_head(blocks: list[Block], notes: Notes) -> list[Block]:
    kept: list[Block] = []
    skip_date = False
    for index, block in enumerate(blocks):
        widget = len(block.text) < 120 and phrases.WIDGET.match(block.text)
        if widget or (skip_date and is_only_a_date(block.text)):
            _drop("widget", block, notes)
            skip_date = True
            continue
        skip_date = False
        if (
            notes.dropped
            and notes.dropped[-1].why == "widget"
            and _names_an_event(block, blocks[index + 1 :])
        ):
            _drop("widget", block, notes)
            continue
        menu = len(block.text) < 160 and phrases.ONLY_MENU.match(block.text)
        if menu and not _is_followed_by_text(blocks, index):
            _drop("menu", block, notes)
        elif not _is_box(block, notes) and not _tags(block, notes) and not read_byline(block, notes):
            kept.append(block)
    return kept


def _names_an_event(block: Block, later: list[Block]) -> bool:
    """The event that the box announces, when another line below can be the title."""
    more = [other for other in later if len(other.text.split()) >= 2 and not is_only_a_date(other.text)]
    return bool(EVENT.search(block.text)) and len(block.text.split()) <= 12 and bool(more)


def _is_followed_by_text(blocks: list[Block], index: int) -> bool:
    """The last line above the text is its title even when it is a word that menus use."""
    return index == len(blocks) - 1 and blocks[index].type == "heading"


def _drop_tail(blocks: list[Block], notes: Notes) -> list[Block]:
    kept: list[Block] = []
    taking: str = ""
    waiting: Callable[[Block], bool] | None = None
    for block in blocks:
        if waiting is not None and waiting(block):
            waiting = _author_role_below(notes)
            continue
        waiting = None
        heading = _tail_heading(block, notes)
        if heading:
            taking = heading
        elif read_byline(block, notes):
            waiting = _author_below(notes) if AUTHOR_LABEL.match(block.text) else None
        elif phrases.SIGN_UP.match(block.text) and len(block.text.split()) < 30:
            _sign_up(block, notes)
        elif taking == "tags" and len(block.text.split()) <= 5:
            notes.facts.setdefault("tags", []).append(block.text)
            notes.drop("tags", block.line, block.text)
        elif taking in {"related", "comments"} and len(block.text.split()) < 60:
            _drop(taking, block, notes)
        elif phrases.SMALL_PRINT.search(block.text) and len(block.text.split()) < 60:
            _small_print(block, notes)
        elif len(block.text) < 160 and phrases.ONLY_MENU.match(block.text):
            _drop("menu", block, notes)
        elif is_only_a_date(block.text) and phrases.WIDGET.match(taking or ""):
            _drop("widget", block, notes)
        else:
            kept.append(block)
    return kept


def _tail_heading(block: Block, notes: Notes) -> str:
    if len(block.text) > 120:
        return ""
    if _tags(block, notes):
        return "tags" if block.text.rstrip().endswith(":") or len(block.text.split()) == 1 else "nothing"
    if phrases.RELATED_LINE.match(block.text) and len(block.text.split()) > 1:
        _drop("related", block, notes)
        return "related"
    if phrases.COMMENTS_LINE.match(block.text):
        _drop("comments", block, notes)
        return "comments"
    if phrases.WIDGET.match(block.text):
        _drop("widget", block, notes)
        return block.text
    return ""


def _author_below(notes: Notes) -> Callable[[Block], bool]:
    def take(block: Block) -> bool:
        if not is_name(block.text) and block.text != notes.facts.get("author"):
            return False
        notes.learn("author", block.text, block.line)
        notes.drop("author", block.line, block.text)
        return True

    return take


def _author_role_below(notes: Notes) -> Callable[[Block], bool]:
    def take(block: Block) -> bool:
        if not is_role(block.text) or len(block.text.split()) > 8 or is_name(block.text):
            return False
        notes.learn("author_role", block.text, block.line)
        notes.drop("author", block.line, block.text)
        return True

    return take


def _tags(block: Block, notes: Notes) -> bool:
    match = phrases.TAG_LINE.match(block.text)
    if not match:
        return False
    listed = [one.strip() for one in re.split(r"[,;|•]", match["tags"] or "") if one.strip()]
    notes.facts.setdefault("tags", []).extend(listed)
    _drop("tags", block, notes)
    return True


def _sign_up(block: Block, notes: Notes) -> None:
    notes.learn("newsletter", block.text, block.line)
    _drop("newsletter", block, notes)


def _small_print(block: Block, notes: Notes) -> None:
    for sentence in re.split(r"(?<=[.!?])\s+", block.text):
        if re.search(r"unsubscribe|no spam", sentence, re.I):
            notes.learn("newsletter_note", sentence, block.line)
        elif re.search(r"privacy", sentence, re.I):
            notes.learn("privacy", sentence.rstrip("."), block.line)
    _drop("small_print", block, notes)


def _drop(why: str, block: Block, notes: Notes) -> None:
    notes.drop(why, block.line, block.text)
    notes.find("chrome", block.line, text=block.text)

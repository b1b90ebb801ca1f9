"""The space after a full stop, lost between two paragraphs. Web addresses and initials are left alone."""

import re

from portal.importing.document import Notes
from portal.importing.record import Block

LOST = re.compile(
    r"(?P<before>[^\W\d_]{2}|\d{2}|[%)\]])(?P<stop>['’”\")]?[.!?]['’”\")]?|…)(?=(?:[“‘\"'(]?)(?:[A-ZÀ-Þ][a-zß-ÿ’']|[AI] ))"
)
ADDRESS = re.compile(
    r"://|@|^www\.|\.(?:com|org|net|gov|uk|co|nhs|ac|info|io|eu|scot|wales|pdf|docx?|html?|aspx?|php|js|net)\b",
    re.I,
)
SHORT_FORMS = {
    "st",
    "dr",
    "mr",
    "mrs",
    "ms",
    "no",
    "vs",
    "prof",
    "rev",
    "hon",
    "eg",
    "ie",
    "etc",
    "jr",
    "sr",
    "ph",
}
REACH = 60


def mend_spaces(blocks: list[Block], notes: Notes) -> list[Block]:
    return [_mended(block, notes) if block.text else block for block in blocks]


def _mended(block: Block, notes: Notes) -> Block:
    text, mended, start = block.text, "", 0
    for match in LOST.finditer(text):
        end = match.end()
        if _is_one_token(text, match):
            continue
        notes.find("space_added", block.line, text=_around(text, end))
        mended += text[start:end] + " "
        start = end
    return block.turned(block.type, mended + text[start:]) if start else block


def _is_one_token(text: str, match: re.Match[str]) -> bool:
    """The full stop belongs to an address, a file's name or a short form."""
    at = match.start("stop")
    left = text[max(0, at - REACH) : at].rsplit(" ", 1)[-1]
    right = text[at : at + REACH].split(" ", 1)[0]
    if ADDRESS.search(left + right) or "/" in left[-20:]:
        return True
    word = re.split(r"[^\w]", left)[-1].lower()
    return "." in match["stop"] and word in SHORT_FORMS


def _around(text: str, at: int) -> str:
    """The two words that had been one."""
    return text[max(0, at - REACH) : at].rsplit(" ", 1)[-1] + text[at : at + REACH].split(" ", 1)[0]

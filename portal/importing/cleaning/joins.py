"""Sentences that the end of a page, a column or a picture cut in two."""

import re

from portal.importing.cleaning.words import JOINING, begins_small, words_of
from portal.importing.document import Notes
from portal.importing.record import Block

ENDED = re.compile(r"[.!?:;…]['’”\")\]]*$|[’”\"]$")
FARTHEST = 6  # blocks that may lie between the two halves
PROSE = 8  # words of a first half: shorter is a headline or a caption
FURNITURE = 45  # words that a caption or a pulled quotation has at most


def join_cut_sentences(blocks: list[Block], notes: Notes) -> list[Block]:
    result: list[Block] = []
    rest = list(blocks)
    position = 0
    while position < len(rest):
        block = rest[position]
        position += 1
        while _is_open(block):
            other = _second_half(block, rest, position)
            if other is None:
                break
            half = rest.pop(other)
            notes.find("joined_sentence", block.line, text=f"{block.text[-50:]} {half.text[:50]}")
            block = block.turned(block.type, f"{block.text} {half.text}", _joined_to=half.line)
        if _is_open(block) and words_of(block.text)[-1] in JOINING:
            notes.find("cut_sentence", block.line, text=block.text[-80:])
        result.append(block)
    return result


def _is_open(block: Block) -> bool:
    return (
        block.type == "text"
        and len(block.text.split()) >= PROSE
        and not ENDED.search(block.text)
        and not block.text.isupper()
        and bool(words_of(block.text))
    )


def _second_half(block: Block, blocks: list[Block], start: int) -> int | None:
    """Where the sentence goes on: with a small letter, or with anything after a word that cannot end one."""
    needs_more = words_of(block.text)[-1] in JOINING or block.text.endswith(",")
    for index in range(start, min(start + FARTHEST, len(blocks))):
        other = blocks[index]
        if other.type == "text" and begins_small(other.text):
            return index
        if len(other.text.split()) > FURNITURE or (other.type == "text" and _is_prose(other)):
            break
        if other.type in {"heading", "item", "numbered"} and not needs_more:
            break
    return _after_furniture(blocks, start) if needs_more else None


def _after_furniture(blocks: list[Block], start: int) -> int | None:
    """The first block that can end the sentence; only names, jobs and pulled quotations may lie before it."""
    for index in range(start, min(start + FARTHEST, len(blocks))):
        other = blocks[index]
        if other.type != "text" and other.type != "image":
            return None
        quoted = other.text[:1] in "'‘“\""
        if not quoted and ENDED.search(other.text):
            return index
        if not quoted and len(other.text.split()) >= PROSE:
            return index if index == start else None
    return None


def _is_prose(block: Block) -> bool:
    """A whole sentence that is not quoted: the text has moved on."""
    return (
        len(block.text.split()) >= PROSE and block.text[:1] not in "'‘“\"" and bool(ENDED.search(block.text))
    )

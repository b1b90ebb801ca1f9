"""Questions stuck to a caption, to their answer or to the answer before."""

import re

from portal.importing.document import Notes
from portal.importing.facts.names import is_name
from portal.importing.record import Block

ASKING = (
    "what|what['’]s|how|why|who|when|where|which|was|were|is|are|do|does|did|can|could|would|will|have|has|if|any|tell|"
    "describe|and|so|finally|in|on|most|best|worst|your|pay|routine|staying|life"
)
QUESTION = re.compile(r"^[^.!?]{6,160}\?(?:\s?[A-Z][^.!?]{3,100}\?)?$")
FIRST = re.compile(r"^(?P<question>[A-Z][^.!?]{6,160}\?)(?P<rest>[A-ZÀ-Þ“‘\"'][^?]*)$", re.S)
LAST = re.compile(
    rf"^(?P<before>.{{40,}}[.!…][’”\"']?)(?P<question>(?i:(?:{ASKING}))\b[^.!?]{{6,140}}\?)$", re.S
)
CAPTION_FIRST = re.compile(
    rf"^(?P<caption>[A-Z][^\W\d_]+ [A-Z][^\W\d_]*[a-z])(?P<question>(?:{ASKING.title()})\b[^.!?]{{6,160}}\?)$"
)
LETTERED = re.compile(
    r"^(?P<caption>[A-Z][^.!?]{2,60}[a-z])(?P<question>Q\d{0,2}[:.)] ?[A-Z][^.!?]{6,160}\?)$"
)


def split_glued(blocks: list[Block], notes: Notes) -> list[Block]:
    """Only a text that asks at least two questions on lines of their own is a conversation."""
    asked = sum(1 for block in blocks if is_question_line(block.text))
    glued = sum(1 for block in blocks if _stuck(block))
    if asked + glued < 2:
        return blocks
    result: list[Block] = []
    for block in blocks:
        result += _split(block, notes) if block.type != "image" and asked + glued >= 2 else [block]
    return result


def is_question_line(text: str) -> bool:
    return len(text) < 220 and len(text.split()) <= 28 and bool(QUESTION.match(text))


def _stuck(block: Block) -> bool:
    text = block.text
    return len(text) < 20_000 and bool(FIRST.match(text) or CAPTION_FIRST.match(text) or LETTERED.match(text))


def _split(block: Block, notes: Notes) -> list[Block]:
    text = block.text
    if len(text) > 20_000:
        return [block]
    if match := CAPTION_FIRST.match(text) or LETTERED.match(text):
        return _with_caption(block, match["question"], match["caption"], notes)
    if match := FIRST.match(text):
        rest = match["rest"].strip()
        if is_name(rest) or (len(rest.split()) <= 6 and not re.search(r"[.!?…]$", rest)):
            return _with_caption(block, match["question"], rest, notes)
        notes.find("glued_question", block.line, text=match["question"])
        return [block.turned("question", match["question"]), block.turned("text", rest)]
    if match := LAST.match(text):
        notes.find("glued_question", block.line, text=match["question"])
        return [block.turned("text", match["before"].strip()), block.turned("question", match["question"])]
    return [block]


def _with_caption(block: Block, question: str, caption: str, notes: Notes) -> list[Block]:
    notes.find("glued_caption", block.line, text=caption)
    notes.learn("glued_caption", {"line": block.line, "heading": question, "caption": caption}, block.line)
    return [block.turned("question", question), block.turned("caption", caption)]

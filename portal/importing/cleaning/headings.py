"""Which short lines head a section, which are list items, captions, quotations set apart."""

import re

from portal.importing.cleaning.glued import is_question_line
from portal.importing.document import Notes
from portal.importing.facts.names import is_name
from portal.importing.facts.roles import is_role
from portal.importing.record import Block

ENDS_SENTENCE = re.compile(r"[.,;:!…][’”\"')]*$")
QUOTED = re.compile(r"^[\"“‘'](?=\w)(.*?)[\"”’']\.?$", re.S)
SOURCE = re.compile(
    r"^[–—-]?\s*(?:(?:HM|HMI) )?[A-Z][\w .&'’]{1,50}(?:inspection|report)?,? (?:\w+ )?(?:19|20)\d\d\)?$"
)
COMPLETION = re.compile(
    r"^(?P<stem>[A-Z][^.!?…]{8,140}?\b(?:is|was|are|were|be|to|because|would|that|about|for|my|when|if)\s?(?:…|\.{3}))\s*(?P<answer>\S.*)$",
    re.S,
)
MOST_WORDS = 14


def mark_headings(blocks: list[Block], notes: Notes) -> list[Block]:
    shapes = [_shape(block) for block in blocks]
    result: list[Block] = []
    for index, block in enumerate(blocks):
        result.append(_marked(block, index, blocks, shapes))
    return _captions(result)


def _shape(block: Block) -> str:
    if block.type in {"text", "bold", "numbered", "heading"} and is_question_line(block.text):
        return "question"
    if block.type not in {"text", "bold", "numbered"}:
        return block.type
    if block.type == "numbered":
        return "item"
    if is_short_line(block.text):
        return "short"
    return "text"


def is_short_line(text: str) -> bool:
    """A line that could head a section: few words, a capital first, no stop at its end."""
    return (
        0 < len(text) <= 130
        and len(text.split()) <= MOST_WORDS
        and not ENDS_SENTENCE.search(text)
        and not re.match(r"[A-Z][\w ]{1,25}: ", text)
        and not re.search(r"@|://|^www\.|\.(?:gov|org|co|com)\b|£", text)
        and (text[:1].isupper() or text[:1].isdigit() or text[:1] == "#")
    )


def _marked(block: Block, index: int, blocks: list[Block], shapes: list[str]) -> Block:
    shape = shapes[index]
    if shape == "question":
        return block.turned("question")
    if shape == "item":
        return block.turned("item")
    if shape in {"short", "bold"}:
        run = _run(shapes, index)
        following = next((one for one in shapes[index + 1 : index + 3] if one != "image"), "")
        if block.type == "bold" or (run < 3 and following in {"text", "item", "question", "quote", "short"}):
            return block.turned("heading")
        return block.turned("item" if run >= 3 else "text", _in_run=run)
    if block.type == "text":
        if QUOTED.match(block.text) and _stands_alone(block, index, blocks):
            return block.turned("pull_quote")
        if match := COMPLETION.match(block.text):
            return block.turned("completion", block.text, stem=match["stem"], answer=match["answer"])
    return block.turned("text") if block.type in {"bold", "numbered"} else block


def _run(shapes: list[str], index: int) -> int:
    """How many short lines stand in a row here."""
    start = index
    while start and shapes[start - 1] == "short":
        start -= 1
    end = index
    while end + 1 < len(shapes) and shapes[end + 1] == "short":
        end += 1
    return end - start + 1


def _stands_alone(block: Block, index: int, blocks: list[Block]) -> bool:
    """A quotation set apart: whole in itself, with its speaker or source on the lines below."""
    inner = block.text[1:-1]
    if re.search(r"[”\"]|[,.!?]['’]\s", inner) or len(inner.split()) < 4:
        return False
    below = [other.text for other in blocks[index + 1 : index + 3]]
    return any(SOURCE.match(text) or is_name(text) for text in below[:1]) or (
        len(below) > 1 and is_name(below[0]) and is_role(below[1])
    )


def _captions(blocks: list[Block]) -> list[Block]:
    """A name with a role right below it, or a source with its year: who said or is shown."""
    result: list[Block] = []
    skip = False
    for index, block in enumerate(blocks):
        if skip:
            skip = False
            continue
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        before = result[-1] if result else None
        if block.type in {"text", "heading", "item"} and is_name(block.text) and after is not None and (
            after.group == block.group and after.type != "question" and is_role(after.text)
        ):  # fmt: skip
            result.append(
                block.turned("caption", f"{block.text}, {after.text}", name=block.text, role=after.text)
            )
            skip = True
        elif before is not None and before.type == "pull_quote" and SOURCE.match(block.text):
            result.append(block.turned("caption", source=block.text))
        else:
            result.append(block)
    return result

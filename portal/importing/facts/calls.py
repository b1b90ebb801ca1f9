"""Calls to action, and whether they still lead anywhere."""

import re
from collections.abc import Sequence
from dataclasses import replace

from portal.importing.document import Notes
from portal.importing.record import Block

SENTENCES = re.compile(r"(?<=[.!?])\s+")
CALL = re.compile(
    r"\b(?:click (?:here|on|below|the)|take a look at|check out|find out (?:more|about)|discover more|apply (?:now|online|here|via|through|by)|"
    r"to apply|view (?:our|all|the)|browse (?:our|all|the)|read (?:more|about|the|our|her|his) .{0,40}\b(?:here|stories|profiles?|everyday\w*)|"
    r"visit (?:our|the|www|https?)|see .{0,40}\b(?:jobs|roles|vacancies|opportunities)\b|search (?:our|for) (?:jobs|roles|vacancies)|"
    r"explore (?:our|the)|learn more|get in touch|head (?:over )?to our|download (?:our|the|an?)|register your interest)\b",
    re.I,
)
DEAD = re.compile(
    r"\b(?:click|read more|find out more|see more|more information|available|follow this link)\b.{0,20}\bhere\b|\bclick (?:here|on|below|the)\b|^(?:see|view|find|read|apply|visit|browse)\b.{0,60}\bhere\b\W*$",
    re.I,
)
ADDRESS = re.compile(
    r"\b(?:https?://)?(?:[a-z0-9-]+\.)+(?:gov\.uk|nhs\.uk|ac\.uk|org\.uk|co\.uk|org|com|net|uk|info|jobs|careers)\b(?:/[^\s,;)]*)?",
    re.I,
)
EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
FROM = re.compile(
    r"^(?:if you|whether you|for (?:more|further)|interested|want to|would you like).*?[,?:]\s*(?=\w)", re.I
)


def split_calls(blocks: Sequence[Block], notes: Notes) -> list[Block]:
    """Calls at a paragraph's end become blocks of their own. A link that the file still had is put back."""
    result: list[Block] = []
    for index, block in enumerate(blocks):
        late = index >= len(blocks) * 0.6
        if block.type not in {"text", "heading", "item"} or len(block.text) > 20_000:
            result.append(block)
            continue
        sentences = SENTENCES.split(block.text)
        calls: list[str] = []
        while sentences and _is_call(sentences[-1], late and block.type == "text"):
            calls.insert(0, sentences.pop())
        if sentences:
            result.append(replace(block, text=" ".join(sentences)))
        result += [_call(block, sentence, notes) for sentence in calls]
    return result


def _is_call(sentence: str, late: bool) -> bool:
    if DEAD.search(sentence) and len(sentence.split()) < 30:
        return True
    return (
        late
        and len(sentence.split()) < 30
        and bool(CALL.search(sentence))
        and not re.match(r"[“\"'‘]", sentence)
    )


def _call(block: Block, sentence: str, notes: Notes) -> Block:
    target = target_of(sentence, block.line, notes)
    if target is None:
        notes.find("link_lost", block.line, text=sentence)
    return block.turned("call_to_action", sentence, target=target)


def target_of(sentence: str, line: int, notes: Notes) -> str | None:
    for link in notes.links:
        if link["line"] == line and link["text"] in sentence:
            return str(link["url"])
    address = ADDRESS.search(EMAIL.sub(" ", sentence))
    if address:
        return address[0].rstrip(".")
    email = EMAIL.search(sentence)
    return f"mailto:{email[0]}" if email else None


def phrase_of(sentence: str) -> str:
    """The call without what leads up to it."""
    phrase = FROM.sub("", sentence).rstrip(" .!")
    return re.sub(r"^(?:please )?check out (.*?)(?: (?:for|to) .*)?$", r"\1", phrase, flags=re.I)

"""The blocks of an imported record → the body of a page, in the same order and the author's words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from content.blocks.body import BodyBlock
from portal.importing.record import Block
from portal.people.models import Person

LONGEST_HEADING = 150
WORDS_OF_A_PASSAGE = 45
HEADS = {"heading", "question"}
PROSE = {"text", "item", "heading", "completion", "question"}
VACANCIES = re.compile(r"\b(?:jobs?|roles?|vacanc\w+|opportunities|apply)\b", re.I)
PROFILES = re.compile(r"\b(?:stories|profiles?|everyday\w*)\b", re.I)
CLICK = re.compile(r"^(?:please )?click (?:here|below|on the link(?: below)?) (?:to|for|and) ", re.I)


def body_of(
    blocks: Sequence[Block],
    people: Mapping[str, Person] | None = None,
    group: Mapping[str, Any] | None = None,
) -> StreamValue:
    """``group``: whose voices the asks are: name, and what is known of expansion, ages, other spellings."""
    raw = [
        {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, f"{kind} {index} {value}"))}
        for index, (kind, value) in enumerate(_pieces(list(blocks), people or {}, group or {}))
    ]
    stream = BodyBlock(required=False)
    return stream.clean(stream.to_python(raw))


def _pieces(
    blocks: list[Block], people: Mapping[str, Person], group: Mapping[str, Any]
) -> Iterator[tuple[str, Any]]:
    index = 0
    while index < len(blocks):
        block = blocks[index]
        run = _run(blocks, index, {"voice"}) if block.type == "voice" else [block]
        if _heads(block, blocks, index, "recognition"):
            pass  # The nominee is the recognition's own heading.
        elif block.type in PROSE or has_target(block) or _is_bare_caption(block):
            run = _section(blocks, index)
            yield from _prose(run)
            yield from (("career_path", _path(one.data["path"])) for one in run if "path" in one.data)
        elif block.type == "voice":
            yield "voices", _voices(run, group)
        elif block.type == "image":
            run = blocks[index : index + 2] if _is_caption(blocks, index + 1) else run
            yield (
                "image",
                {"image": None, "caption": run[1].text[:250] if len(run) > 1 else "", "missing": True},
            )
        elif block.type == "caption":
            yield "image", {"image": None, "caption": block.text[:250], "missing": True}
        elif block.type == "pull_quote":
            run = blocks[index : index + 2] if _is_caption(blocks, index + 1) else run
            yield "quote", _quote(run, people)
        elif block.type == "recognition":
            yield "recognition", _recognition(block, people)
        elif block.type == "call_to_action":
            yield _call(block)
        index += len(run)


def _heads(block: Block, blocks: Sequence[Block], index: int, kind: str) -> bool:
    return block.type == "heading" and index + 1 < len(blocks) and blocks[index + 1].type == kind


def _is_bare_caption(block: Block) -> bool:
    """Neither whose picture it was nor the source of a quotation: words like any others."""
    return block.type == "caption" and "source" not in block.data and "name" not in block.data


def _is_caption(blocks: Sequence[Block], index: int) -> bool:
    return index < len(blocks) and blocks[index].type == "caption"


def _run(blocks: Sequence[Block], start: int, types: set[str]) -> list[Block]:
    end = start
    while end < len(blocks) and blocks[end].type in types:
        end += 1
    return list(blocks[start:end])


def _section(blocks: Sequence[Block], start: int) -> list[Block]:
    """From here to the next heading or to what is no prose."""
    end = start + 1
    while end < len(blocks) and (
        blocks[end].type in PROSE - {"heading", "question", "completion"} or has_target(blocks[end])
    ):
        if blocks[start].type == "completion":
            break
        end += 1
    return list(blocks[start:end])


def _prose(run: list[Block]) -> Iterator[tuple[str, Any]]:
    head, rest = run[0], run[1:]
    if head.type == "completion":
        yield "section", _headed(head.data["stem"], f"<p>{escape(head.data['answer'])}</p>")
        return
    chunks = list(_chunks(rest if head.type in HEADS else run))
    if head.type in HEADS and len(head.text) <= LONGEST_HEADING and chunks:
        yield "section", _headed(head.text, to_html(chunks.pop(0)))
    elif head.type in HEADS:
        chunks = [[head, *chunks[0]], *chunks[1:]] if chunks else [[head]]
    for chunk in chunks:
        yield "text", to_html(chunk)


def _chunks(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Paragraphs in pieces that can be found and quoted by themselves; a list stays with the line above it."""
    chunk: list[Block] = []
    words = 0
    for block in blocks:
        if chunk and block.type != "item" and words >= WORDS_OF_A_PASSAGE:
            yield chunk
            chunk, words = [], 0
        chunk.append(block)
        words += len(block.text.split())
    if chunk:
        yield chunk


def _path(stations: Sequence[str]) -> dict[str, Any]:
    return {"steps": [{"title": one[:150], "when": "", "where": ""} for one in stations]}


def _headed(heading: str, html: str) -> dict[str, Any]:
    return {"heading": heading, "anchor": "", "text": html, "questions": "", "sources": []}


def to_html(blocks: Sequence[Block]) -> str:
    """Paragraphs and lists; whatever looks like markup in the text is shown as text."""
    html: list[str] = []
    for block in blocks:
        if block.type == "item":
            if html and html[-1].endswith("</ul>"):
                html[-1] = html[-1][: -len("</ul>")] + f"<li>{escape(block.text)}</li></ul>"
            else:
                html.append(f"<ul><li>{escape(block.text)}</li></ul>")
        elif block.type in {"heading", "question"}:
            html.append(f"<h3>{escape(block.text)}</h3>")
        elif has_target(block):
            html.append(_linked(block))
        elif block.text:
            html.append(f"<p>{escape(block.text)}</p>")
    return "".join(html)


def _voices(run: list[Block], group: Mapping[str, Any]) -> dict[str, Any]:
    name = str(group.get("name") or "")
    expansion = group.get("expansion")
    spellings = ", ".join(dict.fromkeys(one["also"].capitalize() for one in group.get("other_spellings", [])))
    whole = f"{name} ({expansion}{f', {spellings}' if spellings else ''})" if expansion else name
    return {
        "group": (whole or _("Young people"))[:150],
        "age_range": str(group.get("ages") or "")[:30],
        "agreed_on": None,
        "agreed_by": "",
        "asks": [block.text[:300] for block in run],
    }


def _quote(run: list[Block], people: Mapping[str, Person]) -> dict[str, Any]:
    caption = run[1].data if len(run) > 1 else {}
    name = str(caption.get("name") or caption.get("source") or "")
    person = people.get(name)
    return {
        "text": run[0].text.strip("\"“”'‘’ "),
        "speaker_name": name[:150],
        "speaker_role": str(caption.get("role") or "")[:200],
        "person": person.pk if person else None,
        "said_on": None,
    }


def _recognition(block: Block, people: Mapping[str, Person]) -> dict[str, Any]:
    nominee = str(block.data["nominee"])
    person = people.get(nominee)
    return {
        "nominee": nominee[:200],
        "person": person.pk if person else None,
        "text": block.text,
        "image": None,
    }


def _call(block: Block) -> tuple[str, Any]:
    """A next step of ours where we can tell to what; else the sentence, with its link when it still has one."""
    text = CLICK.sub("", block.text).rstrip(" .")
    text = text[:1].upper() + text[1:]
    kind = "vacancy" if VACANCIES.search(text) else "profile" if PROFILES.search(text) else ""
    if has_target(block):
        return "text", _linked(block)
    if kind and len(text) <= 120:
        return "call_to_action", {"text": text, "kind": kind, "query": "", "target": None}
    return "text", f"<p>{escape(block.text)}</p>"


def has_target(block: Block) -> bool:
    return block.type == "call_to_action" and "." in str(block.data.get("target") or "")


def _linked(block: Block) -> str:
    target = str(block.data["target"])
    url = target if ":" in target else f"https://{target}"
    return f'<p><a href="{escape(url)}">{escape(block.text)}</a></p>'

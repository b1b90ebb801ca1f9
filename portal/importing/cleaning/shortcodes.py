"""Layout codes of page builders in square brackets, and nothing else in square brackets.

``[they]`` and ``[senior leadership]`` are an editor's words inside a quotation; ``[vc_row]``, ``[gallery ids="1"]``
and anything that is closed by ``[/name]`` is a code. Words that a code carries in its attributes are kept.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from portal.importing.document import Line, Notes

CODE = re.compile(
    r"\[(?P<close>/?)(?P<name>[A-Za-z][\w-]{0,60})"
    r"(?P<rest>(?:[\s=/](?:\"[^\"\n]{0,4000}\"|'[^'\n]{0,4000}'|[^\[\]\"'\n]){0,800})?)\]"
)
DOUBLED = re.compile(
    r"\{\{[^{}\n]{1,300}\}\}|\{%[^{}\n]{1,300}%\}|\[\[[a-z_]+:[^\[\]\n]{1,300}\]\]|\{[a-z]+ [a-z]+\}"
)
ATTRIBUTE = re.compile(r"([\w-]{1,60})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|[”“″]([^”“″]*)[”“″]|([^\s\"'\]]+))")
ALONE = {"gallery", "embed", "audio", "video", "playlist", "toc", "more", "divider", "spacer", "clear"} | {
    "nextpage", "clearfix", "line", "hr", "br", "caption", "separator", "sharethis", "addtoany",
}  # fmt: skip
INLINE = re.compile(
    r"drop_?cap|highlight|tooltip|icon|abbr|footnote|^(b|i|u|s|url|link|color|size|em|strong|span)$", re.I
)
PICTURE = re.compile(r"image|img|gallery|photo|picture|attachment", re.I)
WORDS = {"text", "title", "heading", "subtitle", "content", "label", "quote", "author", "question", "answer"} | {
    "tab_title", "button_text", "job_title", "alt", "caption", "name",
}  # fmt: skip
SPEAKING = re.compile(r"[^\W\d_]{2,}.* .*[^\W\d_]{2,}|^[A-Z][^\W\d_]+$")
NUMBERS = re.compile(r"\d+")


def strip_shortcodes(lines: list[Line], notes: Notes) -> list[Line]:
    closed = {match["name"].lower() for line in lines for match in CODE.finditer(line.text) if match["close"]}
    counts: Counter[str] = Counter()
    first: list[tuple[int, str]] = []
    result: list[Line] = []
    in_caption = False
    for line in lines:
        if "[" not in line.text and "{" not in line.text:
            result.append(Line(line.number, line.text, "caption" if in_caption and line.text else ""))
            continue
        pieces: list[Line] = []
        text = ""
        for part, match in _parts(line.text, closed):
            text += part
            if match is None:
                continue
            if not match.re.groups:
                first.append((line.number, match[0]))
                counts["{}"] += 1
                continue
            name = match["name"].lower()
            if not match["close"]:
                counts[name] += 1
                first.append((line.number, match[0]))
            if INLINE.search(name):
                text += "".join(one.text for one in _carried(match, line.number, notes))
                continue
            pieces += [Line(line.number, text, "caption" if in_caption else ""), Line(line.number, "")]
            text = ""
            if name == "caption":
                in_caption = not match["close"]
            if not match["close"]:
                pieces += _carried(match, line.number, notes)
        pieces.append(Line(line.number, text, "caption" if in_caption and text.strip() else ""))
        result += _tidied(pieces)
    if counts:
        notes.find("shortcodes", first[0][0], count=sum(counts.values()), text=first[0][1])
        notes.facts["shortcodes"] = dict(counts)
    return result


def _parts(text: str, closed: set[str]) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Text before each code, with the code; at the end the rest with nothing."""
    start = 0
    found = [match for match in CODE.finditer(text) if _is_code(match, closed)]
    found += DOUBLED.finditer(text)
    for match in sorted(found, key=lambda one: one.start()):
        if match.start() < start:
            continue
        yield text[start : match.start()], match
        start = match.end()
    yield text[start:], None


def _is_code(match: re.Match[str], closed: set[str]) -> bool:
    name, rest = match["name"], match["rest"]
    if match["close"] or name.lower() in closed:
        return not rest.strip() or bool(match["close"]) or bool(ATTRIBUTE.search(rest))
    if rest.strip(" /"):
        return bool(ATTRIBUTE.search(name + rest)) or name.lower() in {"contact-form-7", "loadposition"}
    return "_" in name or name.lower() in ALONE


def _carried(match: re.Match[str], number: int, notes: Notes) -> list[Line]:
    """The picture that a code stands for, and the words in its attributes."""
    name = match["name"].lower()
    values = {one[1].lower(): next((value for value in one.groups()[1:] if value), "") for one in
              ATTRIBUTE.finditer(match["name"] + match["rest"] if match["rest"].startswith("=") else match["rest"])}  # fmt: skip
    lines: list[Line] = []
    if PICTURE.search(name) or (name == "caption" and "id" in values):
        lines += [Line(number, "", "image", data) for data in _pictures(name, values)]
        notes.images += [dict(line.data, line=number) for line in lines]
    target = values.get("link") or values.get("url") or values.get("href") or ""
    if re.search(r"button|btn|link|cta", name) and "." in target:
        notes.links.append({"text": "", "url": target, "line": number})
    if re.search(r"button|btn", name):
        values = {key: value for key, value in values.items() if key != "title"}
    for key, value in values.items():
        if key in WORDS and SPEAKING.search(value) and "://" not in value and "%" not in value:
            heading = (
                "heading" in name or "title" in name or key in {"heading", "title", "tab_title", "question"}
            )
            style = "caption" if key in {"alt", "caption"} else "heading" if heading else ""
            lines += [Line(number, value.strip(), style), Line(number, "")]
    return lines


def _pictures(name: str, values: dict[str, str]) -> list[dict[str, Any]]:
    found = ""
    for key in ("image", "ids", "images", "image_id", "attachment_id", "media_id", "include", "id", "src"):
        if NUMBERS.search(values.get(key, "")) or key == "src" and values.get(key):
            found = values[key]
            break
    captioned = name == "caption" or any(
        "caption" in key and value.lower() not in {"no", "false", "0", ""} for key, value in values.items()
    )
    if "/" in found:
        return [{"id": found.rsplit("/", 1)[-1], "caption_expected": captioned}]
    return [{"id": one, "caption_expected": captioned} for one in NUMBERS.findall(found) or [found]]


def _tidied(pieces: list[Line]) -> list[Line]:
    return [
        Line(piece.number, re.sub(" {2,}", " ", piece.text).strip(), piece.style, piece.data)
        for piece in pieces
    ]

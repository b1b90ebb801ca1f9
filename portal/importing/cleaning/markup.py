"""HTML, Markdown and stray asterisks → plain lines that know what their markup said."""

import re
from collections.abc import Iterator

from portal.importing.document import Line, Notes

BLOCKS = "p div section article header footer main nav aside ul ol table tr thead tbody figure blockquote hr br form"
NAMES = (
    BLOCKS
    + " li h1 h2 h3 h4 h5 h6 td th figcaption span a b i em strong u img iframe script style input button"
)
NAMES += " label small sup sub font center video audio source svg path noscript cite q abbr body html head title meta"
TAG = re.compile(r"<(/?)(%s)\b([^<>]{0,2000})>" % "|".join(NAMES.split()), re.I)  # noqa: UP031
COMMENT = re.compile(r"<!--.{0,2000}?-->", re.S)
HREF = re.compile(r"href\s*=\s*[\"']?([^\"'\s>]+)", re.I)
ALT = re.compile(r"alt\s*=\s*\"([^\"]+)\"|alt\s*=\s*'([^']+)'", re.I)
SRC = re.compile(r"src\s*=\s*[\"']?([^\"'\s>]+)", re.I)
HIDDEN = re.compile(r"<(script|style|noscript)\b[^<>]*>.*?</\1\s*>", re.I | re.S)
MARKDOWN_LINK = re.compile(r"(!?)\[([^\[\]\n]{0,300})\]\((\S{1,500})(?: \"[^\"]*\")?\)")
HASHES = re.compile(r"^#{1,6} +(.*?)#*$")
BULLET = re.compile(r"^(?:[•‣▪●◦∙·➢➤✓✔o]|[-*+–—](?= )|\uf0b7)\s+(.*)$")
NUMBERED = re.compile(r"^(?:\(?\d{1,2}[.)]|[a-h]\))\s+(.*)$")
RULE = re.compile(r"^(?:[-*_=~]\s?){3,}$")
BOLD = re.compile(r"^(\*\*|__)([^*]+?):?\1:?$")
ASTERISKS = re.compile(r"(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])|\*{2,3}")
UNDERSCORES = re.compile(r"(?<!\w)_{1,2}(?=[^\W_])|(?<=[^\W_])_{1,2}(?!\w)|(?<=[.,!?])_{1,2}(?!\w)")


def strip_markup(lines: list[Line], notes: Notes) -> list[Line]:
    result: list[Line] = []
    hidden = ""
    for line in lines:
        text = line.text
        if hidden:
            text, hidden = _after(text, hidden)
        if "<" in text:
            text = COMMENT.sub(" ", HIDDEN.sub(" ", text))
            opened = re.search(r"<(script|style|!--)", text, re.I)
            if opened:
                hidden = "-->" if opened[1] == "!--" else f"</{opened[1].lower()}"
                text = text[: opened.start()]
        if RULE.match(text):
            if set(text) <= {"="} and result and result[-1].text:
                result[-1] = Line(result[-1].number, result[-1].text, "heading")
            text = ""
        parts = _without_tags(Line(line.number, text, line.style, line.data), notes) if "<" in text else [
            Line(line.number, text, line.style, line.data)
        ]  # fmt: skip
        result += [_plain(part, notes) for part in parts]
    return result


def _after(text: str, end: str) -> tuple[str, str]:
    at = text.lower().find(end)
    if at < 0:
        return "", end
    return (text[at + len(end) :].lstrip("> ") if end.startswith("</") else text[at + 3 :]), ""


def _without_tags(line: Line, notes: Notes) -> Iterator[Line]:
    style, text, start, link = line.style, "", 0, ""
    for match in TAG.finditer(line.text):
        text += line.text[start : match.start()]
        start = match.end()
        closing, name = match[1], match[2].lower()
        if name == "a":
            link = _link(match, link, text, line.number, notes)
        elif name == "img":
            alt, src = ALT.search(match[3]), SRC.search(match[3])
            if style == "caption":
                continue
            data = {"id": src[1].rsplit("/", 1)[-1] if src else "", "caption_expected": False}
            notes.images.append({**data, "line": line.number})
            yield Line(line.number, text.strip(), style)
            yield Line(line.number, "", "image", data)
            if alt:
                yield Line(line.number, alt[1] or alt[2], "caption")
            text = ""
        elif name in BLOCKS.split() or name in {"li", "figcaption"} or re.match(r"h\d", name):
            yield Line(line.number, text.strip(), style)
            yield Line(line.number, "")
            style = "" if closing else {"li": "item", "figcaption": "caption"}.get(name, style)
            if name[0] == "h" and name[1:].isdigit():
                style = "" if closing else "title" if name == "h1" else "heading"
            text = ""
    yield Line(line.number, (text + line.text[start:]).strip(), style, line.data)


def _link(match: re.Match[str], link: str, text: str, number: int, notes: Notes) -> str:
    """Remember where a link's words begin; at its end, note words and target."""
    if not match[1]:
        target = HREF.search(match[3])
        return f"{len(text)} {target[1]}" if target else ""
    if link:
        at, target_url = link.split(" ", 1)
        notes.links.append({"text": text[int(at) :].strip(), "url": target_url, "line": number})
    return ""


def _plain(line: Line, notes: Notes) -> Line:
    text, style = line.text, line.style
    if not text:
        return line

    def linked(match: re.Match[str]) -> str:
        notes.links.append({"text": match[2], "url": match[3], "line": line.number})
        return match[2]

    text = MARKDOWN_LINK.sub(linked, text) if "](" in text else text
    for pattern, name in ((HASHES, "heading"), (BOLD, "bold"), (BULLET, "item"), (NUMBERED, "numbered")):
        match = pattern.match(text)
        if match and match[match.lastindex or 1].strip():
            number = text[: match.start(1)].strip() if name == "numbered" else ""
            first = name == "heading" and text.startswith("# ")
            text, style = match[match.lastindex or 1].strip(), style or ("title" if first else name)
            if number:
                return Line(line.number, ASTERISKS.sub("", text), style, {"number": number})
            break
    text = re.sub(r"^> ?", "", text)
    stripped = UNDERSCORES.sub("", ASTERISKS.sub("", text)) if "@" not in text and "/" not in text else (
        ASTERISKS.sub("", text)
    )  # fmt: skip
    if stripped != text and style != "bold":
        notes.find("markup", line.number, text="*" if "*" in text else "_")
    return Line(line.number, re.sub(" {2,}", " ", stripped).strip(), style, line.data)

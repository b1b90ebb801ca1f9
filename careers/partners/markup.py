"""A text that a partner sends, plain or as HTML, as what our rich text keeps."""

import re
from html import escape

import nh3

TAGS = {"p", "br", "h3", "b", "i", "ul", "ol", "li", "a"}
OURS = {"strong": "b", "em": "i", "h1": "h3", "h2": "h3", "h4": "h3", "h5": "h3", "h6": "h3", "div": "p"}
RENAMED = re.compile(rf"<(/?)({'|'.join(OURS)})(?=[\s>/])", re.IGNORECASE)
MARKUP = re.compile(r"<(?:p|br|div|span|h[1-6]|b|strong|i|em|ul|ol|li|a|table)\b", re.IGNORECASE)
EMPTY = re.compile(r"<(p|h3|b|i|li|ul|ol)>(?:\s|&nbsp;)*</\1>")
BLOCK = re.compile(r"<(?:p|h3|ul|ol)>")


def rich(text: str) -> str:
    """Well-formed and harmless. Given again, it comes back the same."""
    return of_html(text) if MARKUP.search(text) else of_plain(text)


def of_html(text: str) -> str:
    renamed = RENAMED.sub(lambda found: f"<{found[1]}{OURS[found[2].lower()]}", text)
    kept = nh3.clean(
        renamed,
        tags=TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )
    while kept != (fuller := EMPTY.sub("", kept)):
        kept = fuller
    kept = re.sub(r"\s*\n\s*", " ", kept).strip()
    return kept if not kept or BLOCK.search(kept) else f"<p>{kept}</p>"


def of_plain(text: str) -> str:
    parts: list[str] = []
    for chunk in re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip()):
        lines = [line.strip() for line in chunk.split("\n") if line.strip()]
        items = [line[2:] for line in lines if line[:2] in ("- ", "* ", "• ")]
        if lines and len(items) == len(lines):
            parts.append(
                "<ul>" + "".join(f"<li>{escape(item, quote=False)}</li>" for item in items) + "</ul>"
            )
        elif lines:
            parts.append("<p>" + "<br>".join(escape(line, quote=False) for line in lines) + "</p>")
    return "".join(parts)

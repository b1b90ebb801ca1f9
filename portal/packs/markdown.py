"""The small Markdown of the packs, as the rich text that an editor would have written."""

import re
from collections.abc import Callable
from typing import Protocol

from django.utils.html import escape

ENTITY = re.compile(r"\{(figure|term):([a-z0-9-]+)(?:\|([^}]*))?\}")
LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
ITALIC = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
BULLET = re.compile(r"[-*] +")
NUMBER = re.compile(r"\d+\. +")


class Targets(Protocol):
    """What entities and links stand for in this database."""

    def figure(self, slug: str) -> int: ...
    def term(self, slug: str) -> tuple[int, str]: ...
    def page(self, path: str) -> int | None: ...


def rich_text(text: str, targets: Targets) -> str:
    """Paragraphs, ``-`` and ``1.`` lists, ``###`` headings, bold, italic, links, figures and terms."""
    blocks = [block for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]
    return "".join(_block(block.strip(), targets) for block in blocks)


def inline(text: str, targets: Targets) -> str:
    text = escape(text).replace("&#x27;", "'").replace("&quot;", '"')
    text = ENTITY.sub(_entity(targets), text)
    text = LINK.sub(_link(targets), text)
    text = BOLD.sub(r"<b>\1</b>", text)
    return ITALIC.sub(r"<i>\1</i>", text)


def _block(block: str, targets: Targets) -> str:
    if block.startswith("### "):
        return f"<h3>{inline(block[4:], targets)}</h3>"
    for mark, tag in ((BULLET, "ul"), (NUMBER, "ol")):
        if mark.match(block):
            return _list(block, mark, tag, targets)
    return f"<p>{inline(' '.join(block.split()), targets)}</p>"


def _list(block: str, mark: re.Pattern[str], tag: str, targets: Targets) -> str:
    points: list[str] = []
    for line in block.splitlines():
        if mark.match(line):
            points.append(mark.sub("", line, count=1))
        else:
            points[-1] += " " + line.strip()
    return f"<{tag}>" + "".join(f"<li>{inline(point, targets)}</li>" for point in points) + f"</{tag}>"


def _entity(targets: Targets) -> Callable[[re.Match[str]], str]:
    def replace(match: re.Match[str]) -> str:
        what, slug, words = match.groups()
        if what == "figure":
            return f'<embed embedtype="figure" id="{targets.figure(slug)}"/>'
        key, name = targets.term(slug)
        return f'<a linktype="term" id="{key}">{words or escape(name)}</a>'

    return replace


def _link(targets: Targets) -> Callable[[re.Match[str]], str]:
    def replace(match: re.Match[str]) -> str:
        words, address = match.groups()
        page = targets.page(address) if address.startswith("/") else None
        if page is not None:
            return f'<a linktype="page" id="{page}">{words}</a>'
        return f'<a href="{address}">{words}</a>'

    return replace

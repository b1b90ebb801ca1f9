"""A Word file is a zip of XML. Nothing in it is believed: not its sizes, not its entities, not its links."""

import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
DOCUMENT, LINKS = "word/document.xml", "word/_rels/document.xml.rels"
LARGEST = 20 * 1024 * 1024
MOST_PARTS = 2000


class NotWord(Exception):
    """No Word document, or one that is not safe to open."""


def lines_of(data: bytes) -> list[str]:
    """Raise NotWord. Pictures, comments, footnotes, headers and what was deleted in it are left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > MOST_PARTS:
                raise NotWord
            body = _part(archive, DOCUMENT)
            targets = _targets(archive)
    except (
        zipfile.BadZipFile,
        KeyError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise NotWord from error
    found = body.find(f"{W}body")
    if found is None:
        raise NotWord
    return [line for block in _paragraphs(found) for line in _lines(block, targets)]


def _part(archive: zipfile.ZipFile, name: str) -> Element:
    """The size is counted while it is unpacked: what a zip says of its own size may be a lie."""
    with archive.open(name) as part:
        data = part.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotWord
    try:
        return ElementTree.fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException) as error:
        raise NotWord from error


def _targets(archive: zipfile.ZipFile) -> dict[str, str]:
    """Relation → web address. Files and mail merge sources that it points at are not followed, nor kept."""
    if LINKS not in archive.namelist():
        return {}
    found = {one.get("Id", ""): one.get("Target", "") for one in _part(archive, LINKS)}
    return {key: url for key, url in found.items() if url.startswith(("http://", "https://"))}


def _paragraphs(parent: Element) -> Iterator[Element]:
    """In reading order, a table's cells one after another."""
    for child in parent:
        if child.tag == f"{W}p":
            yield child
        elif child.tag in {f"{W}{name}" for name in ("tbl", "tr", "tc", "sdt", "sdtContent", "ins")}:
            yield from _paragraphs(child)


def _lines(paragraph: Element, targets: dict[str, str]) -> list[str]:
    text = _text(paragraph, targets)
    lines = [line.strip() for line in text.split("\n")]
    mark = _mark(paragraph)
    if mark and lines[0]:
        lines[0] = f"{mark} {lines[0]}"
    return [*lines, ""] if mark != "-" else lines


def _mark(paragraph: Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = (style.get(f"{W}val") or "").lower() if style is not None else ""
    if name == "title":
        return "#"
    if name.startswith("heading"):
        return "#" if name.endswith("1") else "##"
    listed = paragraph.find(f"{W}pPr/{W}numPr") is not None or name.startswith("list")
    return "-" if listed else ""


def _text(parent: Element, targets: dict[str, str]) -> str:
    parts: list[str] = []
    for child in parent:
        name = child.tag.removeprefix(W)
        if name == "t":
            parts.append(child.text or "")
        elif name in {"br", "cr"}:
            parts.append("\n")
        elif name == "tab":
            parts.append(" ")
        elif name in {"drawing", "pict"}:
            parts.append(_picture(child))
        elif name == "hyperlink":
            parts.append(_linked(_text(child, targets), targets.get(_relation(child), "")))
        elif name not in {"del", "moveFrom", "instrText", "pPr", "rPr"}:
            parts.append(_text(child, targets))
    return "".join(parts)


def _relation(link: Element) -> str:
    return next((value for key, value in link.attrib.items() if key.endswith("}id")), "")


def _linked(words: str, url: str) -> str:
    return f"[{words}]({url})" if url and words.strip() and not set("()[] ") & set(url) else words


def _picture(drawing: Element) -> str:
    """A slot with what the picture was called; the picture itself has to be uploaded and described."""
    told = drawing.find(f".//{DRAWING}")
    name = (told.get("descr") or told.get("name") or "") if told is not None else ""
    name = " ".join(name.replace('"', "").replace("<", "").replace(">", "").split())[:200]
    return f'\n<img src="" alt="{name}">\n' if name else '\n<img src="">\n'

"""A Word file is a zip of XML. Nothing in it is believed: not its sizes, not its entities, not its links."""

import io
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from .word_text import Paragraphs, W

DOCUMENT, LINKS = "word/document.xml", "word/_rels/document.xml.rels"
LARGEST = 20 * 1024 * 1024
MOST_PARTS = 2000
PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
BROKEN = (
    zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
)  # fmt: skip
"""What an archive that is damaged, locked with a password or made to harm raises; too deep a nesting as well."""


class NotWord(Exception):
    """No Word document, or one that is not safe to open."""


def lines_of(data: bytes) -> list[str]:
    """Raise NotWord. Comments, footnotes, headers and what was deleted in it are left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > MOST_PARTS:
                raise NotWord
            body = _part(archive, DOCUMENT).find(f"{W}body")
            targets = _targets(archive)
        if body is None:
            raise NotWord
        return Paragraphs(targets).lines_of(body)
    except BROKEN as error:
        raise NotWord from error


def _part(archive: zipfile.ZipFile, name: str) -> Element:
    """The size is counted while it is unpacked: what a zip says of its own size may be a lie."""
    if archive.getinfo(name).compress_type not in PACKED:
        raise NotWord
    with archive.open(name) as part:
        data = part.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotWord
    try:
        return ElementTree.fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException) as error:
        raise NotWord from error


def _targets(archive: zipfile.ZipFile) -> dict[str, str]:
    """Relation → web address. Files and templates that it points at are neither followed nor kept."""
    if LINKS not in archive.namelist():
        return {}
    found = {one.get("Id", ""): one.get("Target", "") for one in _part(archive, LINKS)}
    return {key: url for key, url in found.items() if url.startswith(("http://", "https://"))}

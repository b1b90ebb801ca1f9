"""Bytes of a file → its text, whatever program wrote it."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from portal.importing.formats import web, word

LARGEST = 5 * 1024 * 1024
ZIP = b"PK\x03\x04"
PAGES = (".html", ".htm", ".xhtml")
SIGNATURES = {
    b"%PDF": "PDF",
    b"\xd0\xcf\x11\xe0": "Word",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"{\\rtf": "RTF",
}


class Unreadable(Exception):
    """The file holds no text that can be read. The message is one sentence for the person who sent it."""


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one document, newlines as ``\\n``. ``name`` is the file's name without its folder."""

    name: str
    text: str
    encoding: str


def read_file(path: Path) -> Source:
    """Raise ``Unreadable`` when there is no such file, or none with text in it."""
    try:
        if path.stat().st_size > LARGEST:
            raise Unreadable(_too_large())
        return read(path.read_bytes(), path.name)
    except OSError as error:
        raise Unreadable(_("The file cannot be read: %(why)s.") % {"why": error.strerror}) from error


def read(data: bytes, name: str) -> Source:
    """A Word file and a web page are read as their text; any other file has to be text itself."""
    if len(data) > LARGEST:
        raise Unreadable(_too_large())
    if data.startswith(ZIP):
        return _read_word(data, name)
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            raise Unreadable(
                _("This is a %(kind)s file. Save it as a Word file (.docx) or as plain text first.")
                % {"kind": kind}
            )
    text, encoding = _decode(data)
    if name.lower().endswith(PAGES) or web.is_page(text):
        text = "\n".join(web.lines_of(text))
    return read_text(text, name, encoding)


def _read_word(data: bytes, name: str) -> Source:
    try:
        return read_text("\n".join(word.lines_of(data)), name)
    except word.NotWord as error:
        raise Unreadable(
            _("This file cannot be opened as a Word document. Open it in Word and save it again as .docx.")
        ) from error


def read_text(text: str, name: str, encoding: str = "utf-8") -> Source:
    """Raise ``Unreadable`` for what is no text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff \t\n\x0b\x0c\xa0\u200b"):
        raise Unreadable(_("The file is empty."))
    odd = sum(1 for character in text if character < " " and character not in "\n\t\x0b\x0c")
    if "\0" in text or odd > len(text) / 50:
        raise Unreadable(_("The file is not text: it holds characters that no text has."))
    return Source(name, text, encoding)


def _decode(data: bytes) -> tuple[str, str]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), "utf-16"
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    sample = data[:4000]
    if len(sample) > 7 and len(data) % 2 == 0:
        for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
            if zeros.count(0) > len(zeros) * 0.6:
                return data.decode(encoding, "replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        # Byte by byte: a Windows quote pasted into UTF-8 keeps both readable.
        return data.decode("utf-8", "careway-windows-1252"), "windows-1252"


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    byte = error.object[error.start : error.start + 1]
    return byte.decode("cp1252", "replace"), error.start + 1


codecs.register_error("careway-windows-1252", _as_windows_1252)


def _too_large() -> str:
    return _("The file is larger than 5 MB: that is more than one document. Split it first.")

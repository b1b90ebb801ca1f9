"""Which reader fits a file: told by its first bytes, never by its name alone."""

import codecs
import re
from typing import BinaryIO

from django.utils.translation import gettext as _

from .json_records import JsonReader
from .separated import SeparatedReader
from .table import Reader, Unreadable
from .web_tables import WebTableReader
from .workbooks import WorkbookReader
from .xml_records import XmlReader

FIRST = 4096
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
NOT_LISTS = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"{\\rtf": "RTF",
    b"\x1f\x8b": "gzip",
}


def reader_of(file: BinaryIO) -> Reader:
    """``file`` can be sought. Raise ``Unreadable`` for what holds no list."""
    file.seek(0)
    first = file.read(FIRST)
    file.seek(0)
    for signature, kind in NOT_LISTS.items():
        if first.startswith(signature):
            raise Unreadable(
                _("This is a %(kind)s file. Export the list as CSV, Excel (.xlsx), JSON or XML.")
                % {"kind": kind}
            )
    if first.startswith(OLD_EXCEL):
        raise Unreadable(
            _("This is an Excel file of the old kind (.xls). Open it and save it as .xlsx or CSV.")
        )
    if first.startswith(b"PK"):
        return WorkbookReader(file)
    return _of_text(first)(file)


def _of_text(first: bytes) -> type[Reader]:
    start = first.removeprefix(codecs.BOM_UTF8).replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n").lower()
    if not start:
        raise Unreadable(_("The file is empty."))
    if re.match(rb"[\[{]\s*[\[{\"\]}]", start):
        return JsonReader
    if re.match(rb"<!doctype html|<html|<table|<meta|<style", start) or (
        start[:1] == b"<" and b"<table" in start
    ):
        return WebTableReader
    return XmlReader if start.startswith(b"<") else SeparatedReader

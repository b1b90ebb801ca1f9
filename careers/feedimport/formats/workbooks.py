"""An Excel workbook, row by row. Nothing in it is believed: not its sizes, not its entities, not its formulas."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from .table import Line, Reader, Unreadable

LARGEST_UNPACKED = 300 * 1024 * 1024
MOST_PACKED = 200
"""How many times smaller than its contents an honest workbook of text is."""
BROKEN = (
    zipfile.BadZipFile, InvalidFileException, ParseError, DefusedXmlException, KeyError, ValueError, TypeError,
    AttributeError, IndexError, EOFError, OSError, RuntimeError, NotImplementedError,
)  # fmt: skip
"""What openpyxl raises for a workbook that is damaged, locked with a password or made to harm."""


class WorkbookReader(Reader):
    """A formula counts as the value that Excel last worked out for it; where there is none, the cell is empty."""

    def read(self) -> Iterator[Line]:
        try:
            self._check_sizes()
            book = load_workbook(self.file, read_only=True, data_only=True, keep_links=False)
            sheet = max(_shown(book), key=_filled, default=None)
            if sheet is None:
                raise Unreadable(_("The workbook has no sheet with rows."))
            for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
                yield Line(number, _trimmed([as_text(cell) for cell in cells]))
        except BROKEN as error:
            raise Unreadable(
                _(
                    "This file cannot be opened as an Excel workbook. Open it in Excel and save it again as .xlsx."
                )
            ) from error

    def _check_sizes(self) -> None:
        with zipfile.ZipFile(self.file) as archive:
            parts = archive.infolist()
            if "xl/workbook.xml" not in {part.filename for part in parts}:
                raise Unreadable(_("This is no Excel workbook. Save the list as .xlsx or CSV."))
            if sum(part.file_size for part in parts) > LARGEST_UNPACKED or any(
                part.file_size > 1_000_000 and part.file_size > MOST_PACKED * part.compress_size
                for part in parts
            ):
                raise Unreadable(_("The workbook is far larger inside than it looks. It was not opened."))
        self.file.seek(0)


def _shown(book: Any) -> list[Any]:
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in sheets:
        sheet.reset_dimensions()  # what a file says of its own size is often wrong
    return sheets


def _filled(sheet: Any) -> int:
    """How many cells of its first rows hold something: a cover sheet has few."""
    rows = sheet.iter_rows(max_row=30, max_col=60, values_only=True)
    return sum(cell is not None for row in rows for cell in row)


def as_text(value: Any) -> str:
    """As a person would type it: a day without a time is a day."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        has_time = value.time() != time(0)
        return f"{value:%Y-%m-%d %H:%M}" if has_time else f"{value:%Y-%m-%d}"
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value).replace("_x000D_", "").strip()


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells

"""The largest table of a web page: what many recruitment systems call an Excel file."""

from collections.abc import Iterator
from html.parser import HTMLParser

from django.utils.translation import gettext as _

from .encoding import text_of
from .table import Line, Reader, Unreadable

LARGEST = 20 * 1024 * 1024
CELLS = ("td", "th")
BREAKS = ("br", "p", "div", "li")


class WebTableReader(Reader):
    def read(self) -> Iterator[Line]:
        text = text_of(self.file)
        try:
            page = text.read(LARGEST + 1)
        finally:
            text.detach()
        if len(page) > LARGEST:
            raise Unreadable(_("A web page of this size is no list. Export it as CSV or .xlsx."))
        parser = Tables()
        parser.feed(page)
        rows: list[list[str]] = max(parser.tables, key=len, default=[])
        if len(rows) < 2:
            raise Unreadable(
                _("This is a web page without a table of vacancies. Export the list as CSV or .xlsx.")
            )
        for number, cells in enumerate(rows, 1):
            yield Line(number, cells)


class Tables(HTMLParser):
    """Tables inside tables are theirs: what stands in an inner one is text of the outer's cell."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.depth = 0
        self.cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.depth += 1
            if self.depth == 1:
                self.tables.append([])
        if self.depth != 1:
            return
        if tag == "tr":
            self._end_cell()
            self.tables[-1].append([])
        elif tag in CELLS:
            self._end_cell()
            self.cell = []
        elif tag in BREAKS and self.cell is not None:
            self.cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            if self.depth == 1:
                self._end_cell()
            self.depth = max(0, self.depth - 1)
        elif self.depth == 1 and tag in (*CELLS, "tr"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self.cell is not None:
            self.cell.append(data)

    def _end_cell(self) -> None:
        if self.cell is not None and self.tables and self.tables[-1]:
            self.tables[-1][-1].append("".join(self.cell).strip())
        self.cell = None

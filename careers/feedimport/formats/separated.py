"""CSV as it comes: comma, semicolon, tab or bar; any encoding; with ``sep=;`` above it, or without."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from statistics import mode

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.desk.formulas import without_apostrophe

from .encoding import text_of
from .table import LONGEST_CELL, Line, Reader, Unreadable

SEPARATORS = ",;\t|"
SAMPLE = 65_536
TOTAL = re.compile(r"\b(?:total|count|rows|records|end of|report|exported|printed|generated|page)\b", re.I)
CUT = gettext_lazy(
    "The file breaks off in the middle of a cell. It was not exported or sent whole: export it again."
)


class SeparatedReader(Reader):
    def read(self) -> Iterator[Line]:
        text = text_of(self.file)
        try:
            sample = text.read(SAMPLE)
            text.seek(0)
            said = sample[4:5] if sample[:4].lower() == "sep=" else ""
            quotes = Quotes(text)
            if said:
                next(iter(quotes), None)
            yield from self._rows(quotes, said or separator_of(sample))
        except csv.Error as error:
            raise Unreadable(_("The file is no list: %(why)s.") % {"why": error}) from error
        finally:
            text.detach()

    def _rows(self, quotes: "Quotes", separator: str) -> Iterator[Line]:
        csv.field_size_limit(LONGEST_CELL * 2)
        widths: Counter[int] = Counter()
        cells: list[str] = []
        for number, cells in enumerate(csv.reader(quotes, delimiter=separator), 1):
            if any("\0" in cell for cell in cells):
                raise Unreadable(_("The file is not text: it holds characters that no text has."))
            widths[len(cells)] += 1
            yield Line(number, [without_apostrophe(cell.strip()) for cell in cells])
        if quotes.open or (not quotes.ended and _breaks_off(cells, widths)):
            raise Unreadable(str(CUT))


def _breaks_off(cells: list[str], widths: Counter[int]) -> bool:
    """The last row, without an end of line, has fewer cells than the others, and is no total."""
    return len(cells) < widths.most_common(1)[0][0] and not TOTAL.search(cells[0] if cells else "")


class Quotes:
    """The lines of a text; knows at the end whether a quoted cell was still open, and whether the last line ended."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = lines
        self.open, self.ended = False, True

    def __iter__(self) -> Iterator[str]:
        for line in self.lines:
            if line.count('"') % 2:
                self.open = not self.open
            self.ended = line.endswith(("\n", "\r"))
            yield line


def separator_of(sample: str) -> str:
    """The one that cuts most lines into the same number of columns, more than one."""
    return max(SEPARATORS, key=lambda separator: _regularity(sample, separator))


def _regularity(sample: str, separator: str) -> tuple[float, int]:
    """Half-read cells at the end of the sample do not count."""
    widths = []
    try:
        for cells in csv.reader(sample.splitlines(keepends=True), delimiter=separator):
            widths.append(len(cells))
    except csv.Error:
        return 0, 0
    widths = [width for width in widths[:40] if width > 1]
    if not widths:
        return 0, 0
    usual = mode(widths)
    return widths.count(usual) * (1 + (usual > 2)), usual

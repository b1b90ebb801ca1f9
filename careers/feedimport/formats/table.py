"""What every format becomes: numbered lines of text cells."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from django.utils.translation import gettext as _

MOST_LINES = 10_000
MOST_COLUMNS = 200
LONGEST_CELL = 100_000


class Unreadable(Exception):
    """The file as a whole cannot be read. The message says why, and what to do, to the person who sent it."""


@dataclass(frozen=True, slots=True)
class Line:
    """``number`` counts from 1, as the program that wrote the file shows its rows; in lists of records, the records."""

    number: int
    cells: list[str]


class Reader:
    """``headings`` are known after the last line, and only in formats that name each value; else None."""

    headings: list[str] | None = None

    def __init__(self, file: BinaryIO) -> None:
        self.file = file

    def read(self) -> Iterator[Line]:
        """Raise ``Unreadable``."""
        raise NotImplementedError

    def lines(self) -> Iterator[Line]:
        """Those that hold anything. Raise ``Unreadable``, also in the middle of a file that is cut or too long."""
        count = 0
        for line in self.read():
            if not any(line.cells):
                continue
            count += 1
            check(line, count)
            yield line


def check(line: Line, count: int) -> None:
    if count > MOST_LINES:
        raise Unreadable(_("The list has more than %(most)s rows. Split it.") % {"most": f"{MOST_LINES:,}"})
    if len(line.cells) > MOST_COLUMNS:
        raise Unreadable(
            _("Row %(row)s has more than %(most)s columns.") % {"row": line.number, "most": MOST_COLUMNS}
        )
    if any(len(cell) > LONGEST_CELL for cell in line.cells):
        raise Unreadable(
            _("Row %(row)s holds a cell of more than %(most)s characters: that is no advert.")
            % {"row": line.number, "most": f"{LONGEST_CELL:,}"}
        )


class Named(Reader):
    """For records that name their values: each name has a column, in the order in which names come first."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file)
        self.headings: list[str] = []
        self._columns: dict[str, int] = {}

    def line(self, number: int, values: dict[str, str]) -> Line:
        for name in values:
            if name not in self._columns:
                self._columns[name] = len(self.headings)
                self.headings.append(name)
        cells = [""] * len(self.headings)
        for name, value in values.items():
            cells[self._columns[name]] = value
        return Line(number, cells)

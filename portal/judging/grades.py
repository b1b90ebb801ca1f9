"""What people gave each result: 0 (of no use) to 3 (just what was wanted)."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

HIGHEST = 3
Grades = Mapping[str, Mapping[str, int]]
"""Query → address → grade."""


def read(file: Path) -> dict[str, dict[str, int]]:
    """Lines of query, address and grade with tabs between them. Raises ``ValueError`` for any other line."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines() if file.exists() else [], 1):
        query, url, grade = _cells(line, f"{file}, line {number}")
        grades[query][url] = grade
    return dict(grades)


def _cells(line: str, where: str) -> tuple[str, str, int]:
    cells = line.split("\t")
    if len(cells) != 3 or not cells[2].isdecimal() or int(cells[2]) > HIGHEST:
        raise ValueError(f"{where} is no query, address and grade from 0 to {HIGHEST}.")
    return cells[0], cells[1], int(cells[2])


def write(file: Path, grades: Grades) -> None:
    """In order, so that a new grade changes one line."""
    rows = [(query, url, grade) for query, urls in grades.items() for url, grade in urls.items()]
    lines = (f"{query}\t{url}\t{grade}\n" for query, url, grade in sorted(rows))
    file.write_text("".join(lines), encoding="utf-8")

"""What is to be judged: the best ten of every system, without saying whose."""

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

from .grades import HIGHEST, Grades
from .queries import Query
from .systems import DEPTH, System


def pooled(queries: Iterable[Query], systems: Sequence[System], known: Grades) -> dict[str, list[str]]:
    """Query → addresses that nobody has graded yet, shuffled alike each time."""
    pool = {}
    for query in queries:
        found = {url for system in systems for url in system.rank(query)[:DEPTH]}
        new = sorted(found - set(known.get(query.id, ())))
        random.Random(query.id).shuffle(new)  # noqa: S311
        if new:
            pool[query.id] = new
    return pool


def taken(folder: Path) -> dict[str, dict[str, int]]:
    """The grades beside the sheets (``*.grades``: query, number, grade), under the addresses that were numbered."""
    numbers = (line.split("\t") for line in (folder / "numbers.tsv").read_text(encoding="utf-8").splitlines())
    urls = {(query, number): url for query, number, url in numbers}
    found: dict[str, dict[str, int]] = {}
    for path in sorted(folder.glob("*.grades")):
        for line in path.read_text(encoding="utf-8").splitlines():
            query, number, grade = line.split("\t")
            if not 0 <= int(grade) <= HIGHEST:
                raise ValueError(f"{path.name}: {line}")
            found.setdefault(query, {})[urls[query, number]] = int(grade)
    return found

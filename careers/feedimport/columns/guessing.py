"""What each column most likely is. Headings say it where they are known; contents say it, or deny it, everywhere."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from statistics import median

from careers.vacancies.closing import parse_closing

from .contents import SAMPLE, SERIAL, Fits, detectors, share
from .headings import likeness
from .targets import TARGETS

ENOUGH = 0.5
TYPED = frozenset(
    "closes opens interview pay_from pay_to apply_url apply_email contact_email contact_phone closes_time posts".split()
)
"""A column whose cells look like nothing of the kind is not this, whatever its heading says."""
SURE_BY_LOOKS = frozenset(
    "closes pay apply_url contact_email contact_phone the_work place title reference contract".split()
)
"""What can be told where no heading helps; the rest is asked of a person."""
DATES = frozenset(("closes", "opens", "interview"))


def guess(headings: Sequence[str], rows: Sequence[Sequence[str]], reference: datetime) -> list[str]:
    """For each column the name of its target, or nothing."""
    fits = detectors(reference)
    columns = [[row[at] if at < len(row) else "" for row in rows] for at in range(len(headings))]
    scored = [
        (score(heading, cells, name, fits), -at, name)
        for at, (heading, cells) in enumerate(zip(headings, columns, strict=True))
        for name in TARGETS
    ]
    found = [""] * len(headings)
    taken: set[str] = set()
    for points, column, name in sorted(scored, reverse=True):
        if points >= ENOUGH and not found[-column] and (name not in taken or TARGETS[name].many):
            found[-column] = name
            taken.add(name)
    return _later_date_closes(found, headings, columns, reference)


def score(heading: str, cells: Sequence[str], name: str, fits: dict[str, Fits]) -> float:
    said = likeness(heading, name)
    filled = [cell for cell in cells if cell]
    if not filled:
        return said * 0.8
    if name == "employer" and len({cell.casefold() for cell in filled}) == 1 and said < 1:
        return 0.0
    if name not in fits:
        return said * _denied(name, filled)
    looks = share(cells, fits[name])
    if said:
        if looks < 0.2 and name in TYPED:
            return 0.0
        doubted = 0.3 if looks < 0.2 and name in SURE_BY_LOOKS and said < 0.85 else 0
        return (0.75 * said + 0.35 * looks - doubted) * _denied(name, filled)
    if name not in SURE_BY_LOOKS or looks < 0.7:
        return 0.0
    if name == "reference" and (len(set(filled)) < len(filled) or _are_numbers_in_order(filled)):
        return 0.0
    return 0.5 * looks + (0.05 if name in ("closes", "pay", "apply_url") else 0)


def _denied(name: str, filled: Sequence[str]) -> float:
    """Addresses stand under “description” too: a text is no link and no bare number."""
    if TARGETS[name].group == TARGETS["the_work"].group:
        links = sum(cell.startswith(("http", "www.")) for cell in filled)
        return 0.0 if links > len(filled) / 2 else 1.0
    return 1.0


def _are_numbers_in_order(filled: Sequence[str]) -> bool:
    """1, 2, 3 is the row, not a reference of the employer's."""
    return all(cell.isdigit() for cell in filled) and all(
        int(after) == int(before) + 1 for before, after in pairwise(filled)
    )


def _later_date_closes(
    found: list[str], headings: Sequence[str], columns: Sequence[Sequence[str]], reference: datetime
) -> list[str]:
    """Of dates without a heading that says which they are, the latest are the closing dates."""
    silent = [
        at
        for at, name in enumerate(found)
        if name in DATES and not any(likeness(headings[at], one) for one in DATES)
    ]
    rest = [
        at for at, name in enumerate(found)
        if not name and share(columns[at], detectors(reference)["closes"]) > 0.7
        and not any(likeness(headings[at], one) for one in TARGETS)
    ]  # fmt: skip
    if not silent or not rest:
        return found
    ordered = sorted([*silent, *rest], key=lambda at: _middle(columns[at], reference))
    for at in ordered:
        found[at] = ""
    found[ordered[-1]] = "closes"
    if len(ordered) == 2:
        found[ordered[0]] = "opens"
    return found


def _middle(cells: Sequence[str], reference: datetime) -> float:
    days = []
    for cell in cells[:SAMPLE]:
        closes, _flags = parse_closing(cell, reference)
        if closes:
            days.append(closes.timestamp())
        elif SERIAL.fullmatch(cell):
            days.append((float(cell) - 25569) * 86400)
    return median(days) if days else 0.0

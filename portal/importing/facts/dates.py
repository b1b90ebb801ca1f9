"""Dates as people write them in Britain. No year is ever guessed here."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sept sep|october oct|november nov|december dec".split("|"), 1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
YEAR = r"(?:\d{4}|['’]?\d{2})"
WORDED = re.compile(rf"{DAY}(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+({MONTH})[\s,-]+({YEAR})\b", re.I)
AMERICAN = re.compile(rf"{DAY}({MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I)
NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
TIME = re.compile(
    r"\b12 (?:noon|midnight)\b|\b\d{1,2}[:.]\d{2}\s*(?:am|pm)?\b|\b\d{1,2}\s*(?:am|pm)\b|\bnoon\b|\bmidnight\b",
    re.I,
)


def read_date(text: str) -> date | None:
    """The first full date in ``text``; null when there is none, or no such day."""
    found = sorted(
        (match.start(), kind, match)
        for kind, pattern in enumerate((WORDED, AMERICAN, NUMERIC, ISO))
        for match in [pattern.search(text)]
        if match
    )
    for _start, kind, match in found:
        day, month, year = {0: (1, 2, 3), 1: (2, 1, 3), 2: (1, 2, 3), 3: (3, 2, 1)}[kind]
        try:
            number = MONTHS.get(match[month].lower().rstrip("."), 0) or int(match[month])
            return date(_full_year(match[year]), number, int(match[day]))
        except ValueError:
            continue
    return None


def is_only_a_date(text: str) -> bool:
    """A line that holds a date, or a time, and no word beside."""
    if len(text) > 60:
        return False
    rest = TIME.sub(" ", text)
    for pattern in (WORDED, AMERICAN, ISO, NUMERIC):
        rest = pattern.sub(" ", rest)
    return rest != text and not re.search(
        r"[^\W_]", re.sub(r"\b(?:at|on|from|to|until)\b", "", rest, flags=re.I)
    )


def has_time(text: str) -> bool:
    return bool(TIME.search(text))


def _full_year(text: str) -> int:
    digits = text.lstrip("'’")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)

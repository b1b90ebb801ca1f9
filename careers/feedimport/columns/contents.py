"""What the cells of a column look like, whatever stands above them: the share of them that could be a target."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from careers.pay.parse import read_pay
from careers.vacancies.closing import parse_closing
from portal.importing.facts.names import is_name
from portal.importing.facts.roles import is_role
from portal.places.gazetteer import POSTCODE
from portal.places.models import Place
from portal.places.rows import fold, named

SAMPLE = 40
SERIAL = re.compile(r"(?:3[6-9]|[4-6]\d)\d{3}(?:\.\d+)?")
"""A day as Excel counts it, between 1998 and 2091."""
URL = re.compile(r"(?:https?://|www\.)\S+", re.I)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.I)
PHONE = re.compile(r"(?:\+44\s?|0)[\d\s()-]{8,14}(?:\s?(?:ext|x)\.?\s?\d+)?", re.I)
NUMBER = re.compile(r"£?\s?\d{1,3}(?:,?\d{3})*(?:\.\d+)?")
CONTRACT = re.compile(
    r"\b(?:perm\w*|fixed|temp\w*|casual|secondment|apprentic\w+|sessional|maternity|relief|bank)\b", re.I
)
PATTERN = re.compile(
    r"\b(?:full[- ]?time|part[- ]?time|term[- ]?time|job ?share|shifts?|nights?|weekends?|f/?t|p/?t)\b", re.I
)
STATUS = re.compile(
    r"(?:live|open|closed|filled|withdrawn|published|unpublished|active|inactive|draft|expired|cancelled|on hold|advertising"
    r"|offered|current|interview(?:ing)?|shortlisting|archived|appointed|yes|no|y|n)\b",
    re.I,
)
PERIOD = re.compile(
    r"(?:per )?(?:hour|hourly|day|daily|week|weekly|month|monthly|year|yearly|annual|annum|annually|p\.?a\.?|ph)",
    re.I,
)
HOURS = re.compile(
    r"\d{1,2}(?:\.\d{1,2})?(?:\s?(?:hours?|hrs?|hpw|h)\b.*)?|0?\.\d+\s?fte|full[- ]time|part[- ]time.*", re.I
)
GRADE = re.compile(
    r"(?:(?:grade|band|scale|pay|scp|so|po|spinal|level)\b.*\d?|[A-Z]{0,3}\s?\d{1,2}(?:\s?[-/]\s?[A-Z]{0,3}\s?\d{1,2})?|[A-P])",
    re.I,
)
TIME = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s?(?:am|pm)?|\d{1,2}\s?[ap]m|noon|midnight|12 noon", re.I)
WORKPLACE = re.compile(r"\b(?:hybrid|remote|office|agile|home|on[- ]?site)\b", re.I)
REFERENCE = re.compile(r"(?=.*\d)[A-Z0-9][A-Z0-9 ._/-]{0,29}", re.I)
REGISTERED = re.compile(
    r"\b(?:swe|registered|qualified|degree|anyone|experience|nqsw|asye|internal|nvq|level \d)\b", re.I
)
SHORT_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.*")

Fits = Callable[[str], bool]


def _is_date(cell: str, reference: datetime) -> bool:
    if SERIAL.fullmatch(cell):
        return True
    if len(cell) > 80:
        return False
    closes, flags = parse_closing(cell, reference)
    return closes is not None or "open_ended" in flags or bool(SHORT_DATE.fullmatch(cell))


def _is_pay(cell: str) -> bool:
    pay = read_pay(cell) if len(cell) < 300 and not URL.search(cell) else None
    return bool(pay and pay.unit and (pay.min or pay.max)) and not SERIAL.fullmatch(cell)


def _is_amount(cell: str) -> bool:
    if not NUMBER.fullmatch(cell):
        return False
    amount = float(re.sub(r"[£,\s]", "", cell))
    return 8 <= amount <= 300_000


def _is_place(cell: str, editors: frozenset[str]) -> bool:
    parts = [fold(part) for part in re.split(r"[,;/\n]", cell)[:3]]
    return len(cell) < 60 and any(part in named() or part in editors for part in parts if part)


def _is_title(cell: str) -> bool:
    return 3 < len(cell) < 110 and is_role(cell)


def _is_long(cell: str) -> bool:
    return len(cell) > 100


def detectors(reference: datetime) -> dict[str, Fits]:
    """For targets whose cells can be told by their looks."""
    date = partial(_is_date, reference=reference)
    editors = frozenset(fold(name) for place in Place.objects.all() for name in place.all_names)
    full = {
        "apply_url": URL, "apply_email": EMAIL, "contact_email": EMAIL, "contact_phone": PHONE, "hours": HOURS,
        "pay_period": PERIOD, "closes_time": TIME, "reference": REFERENCE, "grade": GRADE, "status": STATUS,
    }  # fmt: skip
    part = {"contract": CONTRACT, "pattern": PATTERN, "workplace": WORKPLACE, "who": REGISTERED}
    return {
        "closes": date,
        "opens": date,
        "interview": date,
        "pay": _is_pay,
        "pay_from": _is_amount,
        "pay_to": _is_amount,
        "place": partial(_is_place, editors=editors),
        "address": lambda cell: bool(POSTCODE.search(cell.upper())) and len(cell) < 150,
        "title": _is_title,
        "contact_name": is_name,
        "the_work": _is_long,
        "posts": lambda cell: cell.isdigit() and 0 < int(cell) < 100,
        **{name: partial(_is_all, shape) for name, shape in full.items()},
        **{name: partial(_holds, shape) for name, shape in part.items()},
    }


def _is_all(shape: re.Pattern[str], cell: str) -> bool:
    return bool(shape.fullmatch(cell))


def _holds(shape: re.Pattern[str], cell: str) -> bool:
    return len(cell) < 200 and bool(shape.search(cell))


def share(cells: Sequence[str], fits: Fits) -> float:
    filled = [cell for cell in cells if cell][:SAMPLE]
    return sum(map(fits, filled)) / len(filled) if filled else 0.0

"""Numbers that belong to one person. Each function says whether a candidate is one; the patterns only find candidates."""

import re

DIGITS = r"\d(?:[ \-]{0,2}\d)"
CARD = re.compile(rf"(?<![\w£.,-]){DIGITS}{{12,18}}(?![\w-])")
NHS = re.compile(r"(?<![\w£.,+-])\d{3}[ \-]?\d{3}[ \-]?\d{4}(?![\w-])")
PHONE = re.compile(r"(?<![\w£.,/-])(?:\+|00)?\(?\d(?:[ ().\-]{0,2}\d){8,14}(?![\w/])")
NATIONAL_INSURANCE = re.compile(
    r"(?<![\w-])[A-Z]{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?[A-D](?![\w-])"
    r"|(?<=\bNI number )[A-Z]{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?\d{2}(?![\w-])",
    re.IGNORECASE,
)
"""The shape, not the list of issued prefixes: a mistyped prefix is still somebody's number."""
_DATE = re.compile(r"\d{1,2}[.\- ]\d{1,2}[.\- ](?:19|20)\d\d|(?:19|20)\d\d[.\- ]\d{1,2}[.\- ]\d{1,2}")
_REFERENCE = re.compile(
    r"(?:\bref(?:erence)?|\bvacanc(?:y|ies)|\bjob|\bpost|\brequisition|\badvert|\bposition)"
    r"(?: (?:id|no|number|code|ref|reference))?\W{0,3}(?:is |was )?$",
    re.IGNORECASE,
)
_ASKED_TO_CALL = re.compile(r"\b(?:number|mobile|mob|phone|call|text|ring|whatsapp|tel)\b", re.IGNORECASE)
HELPLINES = frozenset({"116123", "02070080151"})
"""Numbers that belong to everybody, beside 03 and 08 ones."""


def is_card(found: str, before: str) -> bool:
    digits = _digits(found)
    return digits[0] in "23456" and _luhn(digits) and not _REFERENCE.search(before)


def is_nhs(found: str, before: str) -> bool:
    digits = _digits(found)
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == int(digits[9]) and digits[0] != "0" and not _REFERENCE.search(before)


def is_phone(found: str, before: str) -> bool:
    if _DATE.search(found) or _REFERENCE.search(before):
        return False
    digits = _digits(found)
    if found.startswith("+") and not digits.startswith("44"):
        return 9 <= len(digits) <= 15
    local = (
        re.sub(r"^(?:00)?44(?:0)?", "0", digits)
        if not digits.startswith("0") or digits[:4] == "0044"
        else digits
    )
    if len(local) == 10 and local.startswith("7") and _ASKED_TO_CALL.search(before):
        return True
    return local[:2] in {"01", "02", "07"} and len(local) in {10, 11} and local not in HELPLINES


def is_no_reference(found: str, before: str) -> bool:
    return not _REFERENCE.search(before)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _luhn(digits: str) -> bool:
    doubled = [int(digit) * 2 if place % 2 else int(digit) for place, digit in enumerate(reversed(digits))]
    return sum(each - 9 if each > 9 else each for each in doubled) % 10 == 0 and len(set(digits)) > 1

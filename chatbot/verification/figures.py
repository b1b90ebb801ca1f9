"""Figures as values, so that "38k", "£38,000" and "two years" can be compared with what a source writes."""

import re
from collections.abc import Callable, Iterator

SMALL = (  # noqa: SIM905
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
).split()
WORDS = {word: str(value) for value, word in enumerate(SMALL)} | {
    "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "ninety": "90",
    "half": "0.5", "once": "1", "twice": "2",
}  # fmt: skip
MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905
MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
UNIT = r"(?P<unit>years?|yrs?|months?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|miles?)"
NUMBER = r"\d[\d,]*(?:\.\d+)?"

PHONE = re.compile(r"(?<![\d£])(?:\+44|0)(?:[\s-]?\d){8,11}\b")
EMAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\b")
LINK = re.compile(
    r"\b(?:https?://|www\.)[^\s)>\]]{1,300}|\b[a-z0-9-]{2,40}\.(?:gov|co|org|ac)\.uk\b[^\s)]{0,100}"
)
DATE = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {MONTH}\b(?:,? (?P<year>\d{{4}}))?")
MONTH_YEAR = re.compile(rf"\b{MONTH} (?P<year>\d{{4}})\b")
TIME = re.compile(r"(?<![\d£.])\d{1,2}(?:[:.]\d\d ?(?:[ap]m\b)?| ?[ap]m\b)(?!\d)")
MONEY = re.compile(rf"£\s?(?P<value>{NUMBER})\s?(?P<times>k|m|million|thousand)?\b")
PERCENT = re.compile(rf"(?P<value>{NUMBER})\s?(?:%|per ?cent\b|percent\b)")
LENGTH = re.compile(rf"\b(?P<value>{NUMBER})(?P<times>k)?[\s-]{UNIT}\b")
PLAIN = re.compile(rf"(?<![\w.£]){NUMBER}(?:k\b)?")
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day")
BARE_MONTH = re.compile(
    r"\b(?P<month>jan(?:uary)?|feb(?:ruary)?|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_ANYWHERE = "|".join(word for word in WORDS if word not in {"zero", "one", "half", "once", "twice"})
NUMBER_WORD = re.compile(
    rf"\b(?:{_ANYWHERE})\b|\b(?:one|half|once|twice)(?=[\s-](?:years?|months?|weeks?|days?|hours?|miles?|times?|per ?cent)\b)"
)
TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}


def figures_in(text: str) -> set[str]:
    """Each as "kind:value". "One" counts only before a unit of time or distance, other number words everywhere."""
    return {figure for figure, _start, _end in figures_at(text)}


def figures_at(text: str) -> list[tuple[str, int, int]]:
    """Each figure with its span, in the order of the text; that of a number word includes what fills it up."""
    digits = with_digits(text)
    found = ((figure, *_filled(digits, text, start, end)) for figure, start, end in _read(digits))
    return sorted(found, key=lambda each: each[1])


def _filled(digits: str, text: str, start: int, end: int) -> tuple[int, int]:
    while start and digits[start - 1] == " " != text[start - 1] and not text[start - 1].isspace():
        start -= 1
    return start, end


def with_digits(text: str) -> str:
    """Number words as digits, every letter where it was."""
    plain = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text).replace(
        "\u00a0", " "
    )
    return NUMBER_WORD.sub(lambda match: WORDS[match[0]].rjust(len(match[0])), plain)


def _read(text: str) -> Iterator[tuple[str, int, int]]:
    for kind, pattern, value in KINDS:
        for match in pattern.finditer(text):
            yield f"{kind}:{value(match)}", *match.span()
        text = pattern.sub(lambda match: "|" * len(match[0]), text)


def _amount(match: re.Match[str]) -> str:
    times = match.groupdict().get("times")
    return _plain(match["value"], TIMES.get(times or "", 1))


def _plain(number: str, times: int = 1) -> str:
    if number.endswith("k"):
        number, times = number[:-1], 1_000
    value = float(number.replace(",", "").rstrip(".") or 0) * times
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _day(match: re.Match[str]) -> str:
    return f"{int(match['day'])} {_month(match)} {match['year'] or ''}".strip()


def _month(match: re.Match[str]) -> str:
    return next(month for month in MONTHS if month.startswith(match["month"][:3]))


def _unit(unit: str) -> str:
    return {"yr": "year", "wk": "week", "hr": "hour", "min": "minute"}.get(unit.rstrip("s"), unit.rstrip("s"))


def without_source(text: str, source: str) -> set[str]:
    """Figures of the text that the source does not hold in the same unit."""
    return figures_in(text) - figures_in(source)


KINDS: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    ("email", EMAIL, lambda m: m[0]),
    ("link", LINK, lambda m: re.sub(r"^https?://(?:www\.)?|^www\.|[/.,]+$", "", m[0])),
    ("phone", PHONE, lambda m: re.sub(r"\D", "", m[0].replace("+44", "0"))),
    ("money", MONEY, _amount),
    ("percent", PERCENT, _amount),
    ("time", TIME, lambda m: m[0].replace(" ", "").replace(".", ":")),
    ("date", DATE, _day),
    ("month", MONTH_YEAR, lambda m: f"{_month(m)} {m['year']}"),
    ("month", BARE_MONTH, lambda m: _month(m)),
    ("weekday", WEEKDAY, lambda m: m[0]),
    ("length", LENGTH, lambda m: f"{_amount(m)} {_unit(m['unit'])}"),
    ("number", PLAIN, lambda m: _plain(m[0])),
)

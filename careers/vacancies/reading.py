"""Conditions in people's words: what they ask of a post, and the span of text that says so."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta

from django.utils.timezone import make_aware

from portal import clock
from portal.organisations.models import folded
from portal.search.fields import Reading
from portal.search.labels import choice_labels

from .choices import Car, Contract, Training, WhoCanApply, Workplace
from .rows import organisations

Reads = Callable[[str], Iterator[Reading]]

CLOSING = re.compile(
    r"\b(?:clos(?:es|ing)|deadlines?|ends|ending)(?: dates?)?(?: (?:is|are|in))?\s+"
    r"(?P<until>soon(?:est)?|today|tomorrow|this week|next week|this month)\b",
    re.IGNORECASE,
)
SOON_DAYS = 7
PAPERS = r"(?:degree|qual(?:ification)?s?|gcses|a[- ]levels)"


def phrases(field: str, table: Mapping[str, tuple[str, ...]]) -> Reads:
    """Reads a closed set: pattern → the values that it asks for."""
    compiled = [
        (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), values) for pattern, values in table.items()
    ]

    def read(text: str) -> Iterator[Reading]:
        for pattern, values in compiled:
            for match in pattern.finditer(text):
                yield Reading(field, match.start(), match.end(), values=values)

    return read


who_can_apply = phrases(
    "who_can_apply",
    {
        rf"(?:with(?:out)?|need(?:s|ing)?|require(?:s|d)?)?\s*no {PAPERS}(?: (?:needed|required))?"
        rf"|without (?:a |any |having a )?{PAPERS}"
        rf"|(?:don'?t|don’t|do not|doesn'?t|doesn’t|does not) (?:have|need|require) (?:a |any )?{PAPERS}"
        r"|left school (?:with|without) (?:nothing|anything)"
        r"|unqualified|not qualified": (
            WhoCanApply.ANYONE.value,
            WhoCanApply.EXPERIENCE.value,
        ),
        r"no experience(?: (?:needed|required))?|without (?:any )?experience|entry[- ]level": (
            WhoCanApply.ANYONE.value,
        ),
        r"newly[- ]qualified|nqsws?|just qualified|about to qualify": (WhoCanApply.NEWLY_QUALIFIED.value,),
        r"any degree|degree in (?:any|another) subject": (WhoCanApply.ANY_DEGREE.value,),
        r"(?<!newly[ -])(?:qualified|registered) social workers?": (WhoCanApply.REGISTERED.value,),
    },
)
hours = phrases(
    "hours",
    {
        r"part[- ]time": ("part_time",),
        r"full[- ]time(?! (?:pay|equivalent|salary))": ("full_time",),
    },
)
contract = phrases(
    "contract",
    {
        r"permanent": (Contract.PERMANENT.value,),
        r"fixed[- ]term|temporary|maternity cover": (Contract.FIXED_TERM.value,),
        r"casual|sessional|relief|bank (?:work|staff)|zero hours?": (Contract.CASUAL.value,),
        r"secondments?": (Contract.SECONDMENT.value,),
        r"apprenticeships?|apprentices?": (Contract.APPRENTICESHIP.value,),
    },
)
hybrid = phrases(
    "hybrid",
    {
        r"hybrid|part(?:ly)? from home": (Workplace.HYBRID.value,),
        r"remote(?:ly)?|from anywhere|fully from home": (Workplace.REMOTE.value,),
        r"(?:work(?:ing)?|based) (?:from|at) home|home[- ]working": (
            Workplace.HYBRID.value,
            Workplace.REMOTE.value,
        ),
    },
)
car = phrases(
    "car",
    {
        r"(?:with)?out a car|no car|without driving|not driving|no driving|(?:no|without a) licen[cs]e|(?:can'?t|can’t|cannot|don'?t|don’t|do not) drive"
        r"|(?:do(?:es)?(?:n'?t|n’t| not)|not) need(?:ing)? (?:a|my own|your own) car"
        r"|non[- ]drivers?|don'?t have a car|don’t have a car": (Car.NO.value, Car.HELPFUL.value),
    },
)
training_post = phrases(
    "training_post",
    {
        r"trainees?|training posts?|train(?:ing)? on the job|(?:learn|qualify|train) while (?:i |you )?work(?:ing)?": (
            "true",
        )
    },
)
training = phrases(
    "training",
    {
        r"asye|assessed and supported year": (Training.ASYE.value,),
        r"step up (?:to social work )?(?:places?|posts?)|approach (?:social work )?(?:places?|posts?)": (
            Training.FAST_TRACK.value,
        ),
    },
)
visa = phrases("visa", {r"visas?(?: sponsorship)?|sponsor(?:ed|ship|s)?": ("true",)})

TERM_TIME = re.compile(r"\bterm[- ]time(?: only)?\b|\bschool (?:terms?|hours)\b", re.IGNORECASE)


def pattern(text: str) -> Iterator[Reading]:
    """The editors' own words for a pattern; "term time" by any spelling of its code."""
    for code, label in choice_labels("pattern")().items():
        words = re.escape(str(label)).replace(r"\ ", "[- ]").replace(r"\-", "[- ]")
        for match in re.finditer(rf"\b{words}\b", text, re.IGNORECASE):
            if code not in ("full-time", "part-time"):
                yield Reading("pattern", match.start(), match.end(), values=(code,))
        if code.startswith("term"):
            for match in TERM_TIME.finditer(text):
                yield Reading("pattern", match.start(), match.end(), values=(code,))


def employer(text: str) -> Iterator[Reading]:
    """An employer by name, alias or abbreviation of four letters or more."""
    for organisation in organisations():
        for name in organisation.all_names:
            words = folded(name).split()
            if len("".join(words)) < 4:
                continue
            found = re.search(
                r"\b" + r"[\W_]+".join(_spelt(word) for word in words) + r"\b", text, re.IGNORECASE
            )
            if found:
                yield Reading("employer", found.start(), found.end(), values=(organisation.slug,))


def _spelt(word: str) -> str:
    """With an apostrophe anywhere before a final s: councils write theirs in every way."""
    return rf"{re.escape(word[:-1])}['’]?s['’]?" if word.endswith("s") else re.escape(word)


def weekly_hours(text: str) -> Iterator[Reading]:
    shape = r"\b(?P<bound>up to|at most|under|less than|over|at least|more than|about|around)?\s*(?P<hours>\d{1,2}(?:\.\d+)?) hours(?: a| per)? week\b"
    for match in re.finditer(shape, text, re.IGNORECASE):
        number, bound = float(match["hours"]), (match["bound"] or "").lower()
        low = None if bound in ("up to", "at most", "under", "less than") else number
        high = None if bound in ("over", "at least", "more than") else number
        if bound in ("about", "around", ""):
            low, high = number - 3, number + 3
        yield Reading("weekly_hours", match.start(), match.end(), minimum=low, maximum=high)


def closing(text: str) -> Iterator[Reading]:
    """Until when at the latest: of posts that are open, so from today on."""
    for match in CLOSING.finditer(text):
        today = clock.today()
        first, days = _days_until(match["until"].lower(), today)
        low = make_aware(datetime.combine(first, time.min))
        high = make_aware(datetime.combine(today + timedelta(days=days), time.max))
        yield Reading("closes_at", match.start(), match.end(), minimum=low, maximum=high)


def _days_until(words: str, today: date) -> tuple[date, int]:
    """The first day that counts, and how many days from today the last one is."""
    if words == "tomorrow":
        return today + timedelta(days=1), 1
    sunday = 6 - today.weekday()
    if words == "next week":
        return today + timedelta(days=sunday + 1), sunday + 7
    ends = {"today": 0, "this week": sunday, "this month": monthrange(today.year, today.month)[1] - today.day}
    return today, ends.get(words, SOON_DAYS)

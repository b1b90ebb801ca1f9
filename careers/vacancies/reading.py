"""Conditions in people's words: what they ask of a post, and the span of text that says so."""

import re
from collections.abc import Callable, Iterator, Mapping

from portal.organisations.models import folded
from portal.search.fields import Reading
from portal.search.labels import choice_labels

from .choices import Car, Contract, Training, WhoCanApply, Workplace
from .rows import organisations

Reads = Callable[[str], Iterator[Reading]]

AMOUNT = r"£?\s?(\d{1,3}(?:,\d{3})+|\d{2,6})(\s?k)?\b"
BEFORE = r"\b(?:over|above|more than|at least|from|earning|paying|pays?|minimum(?: of)?|no less than)\s+(?:about\s+)?"
AFTER = r"\s*(?:\+|or more|or above|plus|and above|upwards)"
NO_LEAST = "".join(
    f"(?<!{words} )" for words in ("to", "under", "below", "about", "around", "than", "max", "and", "most")
)
BARE = rf"(?<![\w£,.\-–]){NO_LEAST}£?(\d{{2,3}})(\s?k)\b"
"""An amount alone, "40k social worker", is the least that is wished for; of a range it is the first."""
AT_LEAST = re.compile(f"{BEFORE}{AMOUNT}|{AMOUNT}{AFTER}|{BARE}", re.IGNORECASE)
FULL_TIME_WORDS = r"(?:\s*(?:full[- ]time|fte|pro rata))"


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
        r"(?:with(?:out)?|need(?:s|ing)?|require(?:s|d)?)?\s*no (?:degree|qualifications?)(?: (?:needed|required))?"
        r"|without (?:a |any |having a )?(?:degree|qualifications?)"
        r"|(?:don'?t|don’t|do not|doesn'?t|doesn’t|does not) (?:have|need|require) a (?:degree|qualification)"
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


def pay(text: str) -> Iterator[Reading]:
    yield from _pay(text, "pay_actual", full_time=False)


def full_time_pay(text: str) -> Iterator[Reading]:
    yield from _pay(text, "pay_full_time", full_time=True)


def _pay(text: str, field: str, full_time: bool) -> Iterator[Reading]:
    """Yearly pay alone: a smaller sum is an hour's, and is left to be named as not applied."""
    for match in AT_LEAST.finditer(text):
        digits, kilo = next(pair for pair in zip(*[iter(match.groups())] * 2, strict=True) if pair[0])
        amount = float(digits.replace(",", "")) * (1000 if kilo else 1)
        said_full_time = re.match(FULL_TIME_WORDS, text[match.end() :], re.IGNORECASE)
        if amount < 1000 or bool(said_full_time) is not full_time:
            continue
        end = match.end() + (said_full_time.end() if said_full_time else 0)
        yield Reading(field, match.start(), end, minimum=amount)

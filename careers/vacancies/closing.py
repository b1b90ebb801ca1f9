"""A closing date, as adverts write it, into an instant. What cannot be read is flagged, never repaired by guess."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from careers.vacancies.closing_dates import FoundDate, dates_in
from careers.vacancies.closing_times import FoundTime, time_in

LONDON = ZoneInfo("Europe/London")
END_OF_DAY = time(23, 59, 59)
LONGEST = 1000
FAR = timedelta(days=730)

_OPEN_ENDED = re.compile(
    r"\b(?:ongoing|on-going|rolling|continuous(?:ly)?|(?:until|when|once) (?:\w+ ){0,4}(?:filled|appointed|found)|till filled"
    r"|no (?:fixed )?(?:closing|end) date|no deadline|open[- ]ended|always (?:open|recruiting)|any ?time|evergreen)\b"
)
_EARLY = re.compile(
    r"\bearly clos|\bclos(?:e|ed|ing)\b[^.;]{0,60}\b(?:early(?! [a-z]{3,9} ?\d| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|earlier|sooner)"
    r"|\bearlier (?:if|than)|\bearly (?:if|application)|\bclos\w*\b[^.;]{0,60}\b(?:before|prior to|ahead of) (?:the|this|that|its)\b"
    r"|\bor (?:when|once|until) (?:\w+ ){0,4}(?:filled|received|appointed)|\bonce (?:enough|sufficient|we have)|\b(?:or )?sooner\b"
    r"|\bmay be withdrawn\b|\bor before\b|\bwithout (?:prior |further )?notice\b"
)
_CLOSING = re.compile(
    r"\b(?:clos(?:e|es|ed|ing)|deadlines?|apply(?: by| before)?|applications?(?: by)?|submit\w*|extended|ends?|expir\w+|until|by)\b"
)
_OTHER = re.compile(
    r"\b(?:interview\w*|assessment|panel|sift\w*|start(?:s|ing)?|shortlist\w*|posted|published|advertised(?! (?:clos|date|end))|open(?:s|ing|ed)?|induction|review\w*|commenc\w+|w/c|from)\b"
)


def parse_closing(text: str, reference: datetime) -> tuple[datetime | None, list[str]]:
    """The closing instant in London and what a reader should know about how it was read.

    ``reference`` (aware) gives the year where the text names none. A date alone, and "midnight", is the end of that day.
    """
    line = _clean(text[:LONGEST])
    early = ["may_close_early"] if _EARLY.search(line) else []
    exact = _timestamp(line)
    if exact:
        return exact
    found = dates_in(line)
    if not found:
        return None, _without_date(line) + early
    closing = _closing_date(line, found)
    if closing is None:
        return None, ["open_ended", *early] if _OPEN_ENDED.search(line) else ["not_closing"]
    if isinstance(closing, list):
        return None, closing + early
    moment, flags = _instant(line, closing, reference.astimezone(LONDON).date())
    return moment, flags + early


def _clean(text: str) -> str:
    text = text.replace("’", "'").translate(dict.fromkeys(map(ord, "–—‒−"), "-"))
    line = re.sub(r"\s+", " ", text).strip().lower()
    line = re.sub(r"(?<!\d)(\d{1,2}) ?([/.]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)", r"\1\2\3\2\4", line)
    return re.sub(r"^(\D*)(20\d\d)([01]\d)([0-3]\d)$", r"\1\2-\3-\4", line)


def _timestamp(line: str) -> tuple[datetime, list[str]] | None:
    """A machine's timestamp with its own offset is exact as it stands."""
    match = re.search(r"\b\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:z|[+-]\d\d:?\d\d)", line)
    if not match:
        return None
    try:
        return datetime.fromisoformat(match.group().upper()).astimezone(LONDON), []
    except ValueError:
        return None


def _without_date(line: str) -> list[str]:
    if _OPEN_ENDED.search(line):
        return ["open_ended"]
    if not line:
        return ["missing"]
    if re.search(r"\b(?:interview|start(?:s|ing)? date)", line):
        return ["not_closing"]
    if re.search(
        r"\b(?:tbc|tba|to be (?:confirmed|agreed)|asap|as soon as possible|n/a|none|not (?:given|stated))\b",
        line,
    ):
        return ["no_date"]
    if re.search(
        r"\b(?:today|tonight|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)day|days?|weeks?|months?)\b",
        line,
    ):
        return ["relative_date", "keep_raw"]
    return ["unparseable", "keep_raw"]


def _closing_date(line: str, found: list[FoundDate]) -> FoundDate | list[str] | None:
    """The date that the text calls closing; None when all are something else; flags when nothing decides."""
    found = _ends_of_ranges(line, found)
    labelled = [(_label(line, found, number), each) for number, each in enumerate(found)]
    closing = [each for label, each in labelled if label == "closing"]
    if closing:
        return closing[-1] if "extended" in line else closing[0]
    unlabelled = [each for label, each in labelled if label == ""]
    if len(unlabelled) > 1:
        return ["several_dates", "keep_raw"]
    return unlabelled[0] if unlabelled else None


def _ends_of_ranges(line: str, found: list[FoundDate]) -> list[FoundDate]:
    """Of "20 November to 17 December" the second, which closes."""
    joined = re.compile(r"\W*(?:-|to|until|till)\W*")
    pairs = zip(found, found[1:], strict=False)
    begins = {first.start for first, last in pairs if joined.fullmatch(line[first.end : last.start])}
    return [each for each in found if each.start not in begins]


def _label(line: str, found: list[FoundDate], number: int) -> str:
    """The last word before the date, after the date before it, that says what kind of date it is."""
    start = found[number - 1].end if number else 0
    before = line[start : found[number].start]
    closing = max((match.start() for match in _CLOSING.finditer(before)), default=-1)
    other = max((match.start() for match in _OTHER.finditer(before)), default=-1)
    if closing == other:
        return ""
    if re.search(
        r"\b(?:fixed[- ]term|contract|temporary|secondment|cover|funded)\b[^.;:]{0,20}\buntil\W*$", before
    ):
        return "other"
    if re.search(r"interview\w*(?: date)?s?(?: will be held| are)?(?: on| by)?\W*$", before):
        return "other"
    return "closing" if closing > other else "other"


def _instant(line: str, found: FoundDate, reference: date) -> tuple[datetime | None, list[str]]:
    flags = list(found.flags)
    day = found.day(reference)
    if day is None:
        return None, [*flags, "invalid_date", "keep_raw"]
    if found.weekday is not None and found.weekday != day.weekday():
        flags.append("weekday_mismatch")
    if not found.year and day < reference:
        flags.append("past_at_reference")
    if found.year and abs(day - reference) > FAR * 2:
        flags.append("check_year")
    clock = time_in(line, found)
    return datetime.combine(day, clock.at or END_OF_DAY, LONDON), flags + _time_flags(clock)


def _time_flags(clock: FoundTime) -> list[str]:
    return list(clock.flags) if clock.at or "midnight" in clock.flags else [*clock.flags, "date_only"]

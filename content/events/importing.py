"""An invitation, a poster or a listing → an event's record: when, where, how to book."""

import re
from datetime import date, datetime, time

from django.utils.translation import gettext as _

from portal.importing.assemble import Draft, begin, finish
from portal.importing.document import Document
from portal.importing.facts.booking import address_for
from portal.importing.facts.dates import read_date
from portal.importing.facts.organisations import employer_in
from portal.importing.facts.sections import Section, sections_of, settled
from portal.importing.facts.summary import summary_in
from portal.importing.facts.times import times_in
from portal.importing.features import features_of
from portal.importing.record import Block, Record

KIND = "event"
WANTED = {
    name: re.compile(pattern, re.I)
    for name, pattern in {
        "when": r"when(?: is it)?|dates?|dates? and times?|times? and dates?|day",
        "time": r"times?|start time|starts(?: at)?",
        "place": r"where(?: is it| it is)?|venue|place|location|address",
        "booking": r"(?:how (?:do i|to) |to )?(?:book|register|join|sign up|take part|come)|booking|registration|"
        r"book (?:your|a) place|tickets",
        "audience": r"who (?:is it|it is|it['’]s|is this|should come|can come)(?: for)?|audience|who for|suitable for",
        "cost": r"cost|price|entry|fee",
        "organiser": r"(?:organised|hosted|run) by|hosts?|organisers?",
    }.items()
}
SIGNS = re.compile(
    r"\b(?:join us|come along|drop[- ]in|book (?:your|a) (?:place|seat)|register (?:your|here|now|by|at|online|for)|"
    r"open (?:evening|day|morning|afternoon)|webinar|information (?:evening|session)|taster (?:day|session)|"
    r"(?:careers?|jobs) (?:fair|evening)|doors open|refreshments|free to attend|no need to book|places are limited|"
    r"joining link|conference|workshop|meet the team)\b",
    re.I,
)
ONLINE = re.compile(r"\bonline\b|\bzoom\b|microsoft teams|\bon teams\b|webinar|\bvirtual\b", re.I)
BOOK = re.compile(r"\b(?:book|register|registration|sign up|tickets?|join|place)\b", re.I)
AT = re.compile(
    r"\bat (?P<place>(?:the )?[A-Z][\w’'-]+(?:,? (?:of |the |in |and )?(?:[A-Z0-9][\w’'-]*)){0,8})"
)
MOST_WORDS = 900


def score(document: Document) -> float:
    seen, blocks = features_of(document), document.blocks
    found = sections_of(blocks, WANTED)
    labels = {name for name in ("when", "place", "booking", "time") if name in found and found[name].is_short}
    value = 0.2 * len(labels) + 0.09 * min(len({one.lower() for one in SIGNS.findall(document.text)}), 5)
    value += 0.2 if _moment(blocks) else 0
    value -= 0.1 * min(seen.labels, 4) + (0.25 if seen.salary else 0) + 0.06 * min(seen.says, 5)
    value -= (0.3 if seen.words > MOST_WORDS else 0) + (0.2 if seen.authored else 0)
    return max(0.0, min(1.0, value))


def signs(document: Document) -> list[str]:
    moment, found = _moment(document.blocks), sections_of(document.blocks, WANTED)
    asks = SIGNS.search(document.text)
    return [
        *([_("It names a day and a time: “%(text)s”.") % {"text": moment.text[:80]}] if moment else []),
        *([_("It says where to come.")] if "place" in found else []),
        *([_("It says how to book.")] if "booking" in found else []),
        *([_("It invites people: “%(text)s”.") % {"text": asks[0]}] if asks else []),
    ]


def _moment(blocks: tuple[Block, ...] | list[Block]) -> Block | None:
    """The first line that says day and time."""
    return next((block for block in blocks if read_date(block.text) and times_in(block.text)), None)


def parse(document: Document) -> Record:
    draft = begin(document, KIND, names_author=False)
    draft.blocks = [block.turned("heading") if block.type == "question" else block for block in draft.blocks]
    found = sections_of(draft.blocks, WANTED)
    _when(draft, found)
    _where(draft, found)
    for name in ("audience", "cost"):
        draft.fields.found(name, found[name].found if name in found else None)
    draft.fields.found("register_url", address_for(BOOK, draft.blocks, draft.notes))
    draft.fields.found("booking", found["booking"].found if "booking" in found else None)
    _who(draft, found)
    draft.fields.found("summary", summary_in(draft.blocks))
    if draft.fields.values["register_url"] is None and "booking" not in found:
        draft.notes.find("booking_missing", None)
    return settled(finish(draft), found.values())


def _when(draft: Draft, found: dict[str, Section]) -> None:
    said = _said_when(draft, found)
    day = read_date(said[0]) if said else None
    draft.fields.found("when", said if day else None)
    if said is None or day is None:
        draft.fields.set("starts", None)
        draft.fields.set("ends", None)
        draft.notes.find("event_start_missing", said[1] if said else None)
        return
    times = times_in(said[0]) or (times_in(found["time"].text) if "time" in found else [])
    if not times:
        draft.notes.find("event_time_missing", said[1], text=said[0])
    draft.fields.set("starts", _at(day, times[0]) if times else day.isoformat(), said[1])
    draft.fields.set("ends", _at(day, times[1]) if len(times) > 1 else None, said[1])


def _said_when(draft: Draft, found: dict[str, Section]) -> tuple[str, int] | None:
    """Its label, a line with day and time, the line that looked like a date of publication, or any day."""
    if "when" in found:
        return found["when"].found
    if block := _moment(draft.told):
        return block.text, block.line
    dropped = next((one for one in draft.notes.dropped if one.why == "byline" and read_date(one.text)), None)
    if dropped and re.match(r"date\b", dropped.text, re.I):
        draft.fields.set("published", None)
        draft.fields.lines.pop("published", None)
        return dropped.text, dropped.line
    block = next((one for one in draft.told if read_date(one.text)), None)
    return (block.text, block.line) if block else None


def _at(day: date, clock: str) -> str:
    return datetime.combine(day, time.fromisoformat(clock)).isoformat()[:16]


def _where(draft: Draft, found: dict[str, Section]) -> None:
    place = found["place"].found if "place" in found else _placed(draft)
    title = draft.fields.values["title"] or ""
    said = " ".join(filter(None, (place[0] if place else "", title, draft.fields.values.get("when") or "")))
    draft.fields.found("place", place)
    draft.fields.set("online", bool(ONLINE.search(said)), place[1] if place else None)
    if place is None and not draft.fields.values["online"]:
        draft.notes.find("event_place_missing", None)


def _placed(draft: Draft) -> tuple[str, int] | None:
    """ "at the Old Library, Wendbury" in the sentence that says when."""
    line = draft.fields.lines.get("when")
    block = next((one for one in draft.told if one.line == line), None)
    match = AT.search(block.text) if block else None
    return (match["place"].removeprefix("the "), line) if match and line else None


def _who(draft: Draft, found: dict[str, Section]) -> None:
    employer = employer_in(draft.told)
    said = found["organiser"].found if "organiser" in found else None
    pair = said or ((employer.name, employer.line) if employer else None)
    draft.fields.found("employer", pair)
    draft.fields.found("organisation", pair)
    draft.fields.set("abbrev", employer.abbreviation if employer else None)

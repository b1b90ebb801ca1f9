"""Pay, closing date, contact and way to apply, as an advert's text states them."""

import re
from collections.abc import Sequence
from typing import Any

from portal.importing.document import Notes
from portal.importing.facts.calls import ADDRESS, EMAIL
from portal.importing.facts.dates import TIME, read_date
from portal.importing.facts.jobs import labelled
from portal.importing.facts.labels import label_lines
from portal.importing.facts.names import FULL_NAME, NAME, is_name
from portal.importing.facts.roles import HEAD, is_role, role_at
from portal.importing.record import Block, Named

AMOUNT = r"£\s?\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?\s?k?"
RANGE = re.compile(
    rf"(?P<raw>(?P<min>{AMOUNT})(?:\s*(?:-|–|—|to|up to|rising to|and)\s*(?P<max>{AMOUNT}))?)"
    r"(?P<more>(?:\s?(?:per|an?|p\.?)\s?(?:hour|annum|year|day|week|a\b))?)", re.I,
)  # fmt: skip
PAID = re.compile(
    r"salary|pay\b|per annum|per hour|an hour|\bpa\b|p\.a\.|grade|scale|pro[- ]rata|remuneration|package",
    re.I,
)
CLOSES = re.compile(
    r"\b(?:closing date|closes|closing|close date|deadline|applications? (?:close|must be (?:received|submitted))|apply by|by (?=\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day \d))\b[^.\n]{0,80}",
    re.I,
)
UNTIL_FILLED = re.compile(r"until filled|ongoing|no closing date|rolling|open[- ]ended", re.I)
PHONE = re.compile(r"(?<![\d£])(?:\+44\s?\(?0?\)?|0)\d(?:[\s-]?\d){8,9}\b")
CONTACT = re.compile(
    r"contact|informal|conversation|discussion|chat|speak to|call|email|e-mail|questions|enquir", re.I
)
APPLY = re.compile(r"appl(?:y|ication)|discover more|vacanc|jobs\.|careers\.", re.I)
SEEK = re.compile(
    r"\b(?:seek(?:ing)?|looking for|recruiting(?: for)?|appoint|need|join us as) (?P<start>an?\b|our\b|the\b)",
    re.I,
)


def salary_in(blocks: Sequence[Block]) -> tuple[dict[str, Any], int] | None:
    """The line that is labelled as pay, else the line that shows a yearly range like one; raw text is always kept."""
    for label, value, line in label_lines(blocks):
        if label.startswith(("salary", "pay")) and (match := RANGE.search(value)):
            return _salary(match, value), line
    best: tuple[int, re.Match[str], Block] | None = None
    for block in blocks:
        for match in RANGE.finditer(block.text[:6000]):
            low = _pounds(match["min"])
            is_pay = 15_000 <= low < 400_000 or (low >= 8 and "hour" in match["more"].lower())
            points = (
                2 * bool(match["max"])
                + 2 * bool(PAID.search(block.text[:6000]))
                + (len(block.text.split()) < 20)
            )
            millions = re.match(r"\s?(?:m\b|million|bn)", block.text[match.end() :])
            if is_pay and points >= 2 and not millions and (best is None or points > best[0]):
                best = (points, match, block)
    return (_salary(best[1], best[1][0]), best[2].line) if best else None


def _salary(match: re.Match[str], raw: str) -> dict[str, Any]:
    low = _pounds(match["min"])
    high = _pounds(match["max"]) if match["max"] else low
    return {"raw": raw.strip(), "min": low, "max": high}


def _pounds(text: str) -> int | float:
    number = float(re.sub(r"[^\d.]", "", text))
    number = number * 1000 if text.lower().rstrip().endswith("k") else number
    return int(number) if number == int(number) else number


def closing_in(blocks: Sequence[Block]) -> tuple[tuple[str, int] | None, tuple[str, int] | None]:
    """(date as ISO with its line, raw words with their line); without a year there is no date."""
    for label, value, line in label_lines(blocks):
        if label in {"closing date", "closes", "close date", "application deadline", "deadline", "apply by"}:
            return _closing(value, line), (value, line)
    for block in blocks:
        match = CLOSES.search(block.text)
        if match and (read_date(match[0]) or re.search(r"\d", match[0]) or UNTIL_FILLED.search(match[0])):
            return _closing(match[0], block.line), (match[0].strip(), block.line)
    return None, None


def _closing(text: str, line: int) -> tuple[str, int] | None:
    found = read_date(text)
    if found is None:
        return None
    time = _clock(text)
    return (f"{found.isoformat()}T{time}" if time else found.isoformat()), line


def _clock(text: str) -> str | None:
    match = TIME.search(text)
    if not match or match[0].lower() == "midnight":
        return None
    if match[0].lower() == "noon":
        return "12:00"
    digits = [int(one) for one in re.findall(r"\d+", match[0])]
    hour = digits[0] % 12 + 12 if "pm" in match[0].lower() else digits[0]
    return f"{hour:02}:{digits[1] if len(digits) > 1 else 0:02}" if hour < 24 else None


def contact_in(blocks: Sequence[Block], people: Sequence[Named]) -> tuple[dict[str, Any], int] | None:
    """Whom to ask before applying: name, job, e-mail, phone, each null when it is not there."""
    for block in blocks:
        email, phone = EMAIL.search(block.text), PHONE.search(block.text)
        if not (email or phone) or not (CONTACT.search(block.text) or email and len(block.text.split()) < 6):
            continue
        named = [
            one for one in people if one.name in block.text or one.name.split()[-1] in block.text.split()
        ]
        name = named[0].name if named else _named_here(block.text)
        role = named[0].role if named else None
        contact = {"name": name, "role": role, "email": email[0].rstrip(".") if email else None}
        return contact | ({"phone": phone[0]} if phone else {}), block.line
    return None


def _named_here(text: str) -> str | None:
    for match in re.finditer(NAME, text):
        words = match[0].split()
        for size in (3, 2):
            for start in range(len(words) - size + 1):
                candidate = " ".join(words[start : start + size])
                if is_name(candidate) and FULL_NAME.match(candidate):
                    return candidate
    return None


def apply_in(blocks: Sequence[Block], notes: Notes) -> tuple[tuple[str, int] | None, tuple[str, int] | None]:
    """(where one applies, the organisation's own site): addresses that the text shows."""
    url: tuple[str, int] | None = None
    site: tuple[str, int] | None = None
    for block in blocks:
        for match in ADDRESS.finditer(EMAIL.sub(lambda one: " " * len(one[0]), block.text)):
            address = match[0].rstrip(".")
            context = block.text[max(0, match.start() - 80) : match.end()]
            if url is None and (APPLY.search(context) or address.startswith(("jobs.", "careers."))):
                url = (address, block.line)
            elif site is None and url and address != url[0] and "/" not in address.split("://")[-1]:
                site = (address, block.line)
    for link in notes.links:
        if url is None and re.search(r"\bappl", link["text"], re.I) and link["url"].startswith("http"):
            url = (link["url"], link["line"])
    return url, site


def role_of(blocks: Sequence[Block], title: str | None, line: int | None) -> tuple[str, int] | None:
    """The job: its label, the words before the pay, the title, or what the text seeks."""
    if found := labelled(blocks[:15]).get("role"):
        return found
    for index, block in enumerate(blocks):
        match = RANGE.search(block.text) if len(block.text.split()) < 25 else None
        before = block.text[: match.start()].strip(" -–:|,") if match else ""
        if match and not before and index and is_role(blocks[index - 1].text):
            before = blocks[index - 1].text
        if HEAD.search(before) and len(before.split()) <= 10 and not PAID.search(before):
            return before, block.line
    if title and HEAD.search(title):
        role = re.split(r":\s| [–—|-] |,\s", title)[0]
        return _plain_case(role), line or 1
    for block in blocks:
        for seeking in SEEK.finditer(block.text):
            if role := role_at(block.text, seeking.start("start")):
                return re.sub(
                    r"^(?:new|experienced|motivated|talented|dedicated|enthusiastic|passionate) ", "", role
                ), block.line
    return None


def _plain_case(role: str) -> str:
    """HEAD OF SERVICE → Head of Service: how it is shouted is no part of the name."""
    if not role.isupper():
        return role
    words = [
        word if word in {"of", "and", "for", "in", "the", "to"} else word[:1].upper() + word[1:]
        for word in role.lower().split()
    ]
    return " ".join(words)

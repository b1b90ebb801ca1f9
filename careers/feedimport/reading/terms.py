"""Contract, hours, pattern, place of work in general, car, visa, number of posts, status: words → closed sets."""

import re
from collections.abc import Mapping
from decimal import Decimal

from careers.vacancies.choices import Car, CloseReason, Contract, Workplace
from portal.organisations.models import folded

from .advert import Advert, Known, Said
from .pay import exact

CONTRACTS = {
    r"apprentic": Contract.APPRENTICESHIP,
    r"second(?:ment|ed)": Contract.SECONDMENT,
    r"fixed|temp|matern|cover\b|interim|ftc\b|contract(?:or)?\b(?! type)": Contract.FIXED_TERM,
    r"casual|session|relief|bank|zero|as and when": Contract.CASUAL,
    r"perm|substantive|open[- ]ended|indefinite": Contract.PERMANENT,
}
WORKPLACES = {
    r"hybrid|agile|flexib|partly|mix|blended": Workplace.HYBRID,
    r"remote|home ?work|from home|telecommute|anywhere": Workplace.REMOTE,
    r"office|on[- ]?site|fixed|no\b": Workplace.OFFICE,
}
CARS = {
    r"not (?:needed|required|essential)|^no\b|none|n/?a": Car.NO,
    r"desirable|helpful|useful|preferred|casual": Car.HELPFUL,
    r"essential|required|needed|^y(?:es)?\b|must|own car|true": Car.NEEDED,
}
FILLED = re.compile(r"\b(?:filled|appointed|offered|offer made|hired|recruited)\b", re.I)
WITHDRAWN = re.compile(
    r"\b(?:withdrawn|cancelled|canceled|removed|deleted|on hold|frozen|unpublished|inactive|paused)\b", re.I
)
CLOSED = re.compile(
    r"\b(?:closed|expired|ended|archived?|interview\w*|shortlist\w*|complete[d]?|past)\b", re.I
)
DRAFTED = re.compile(
    r"\b(?:draft|pending|awaiting|not (?:yet )?(?:live|open|published)|to be approved)\b", re.I
)
LICENCE = re.compile(
    r"[^.<>]*\b(?:full|valid|current|clean)\b[^.<>]{0,40}\bdriving licen[cs]e\b[^.<>]*", re.I
)
UNLESS = re.compile(r"\b(?:or|unless|not|without|alternative\w*)\b", re.I)
NO = re.compile(r"n|no|false|0", re.I)
SHORT = {"ft": "full time", "f/t": "full time", "pt": "part time", "p/t": "part time", "tto": "term time"}


def read(advert: Advert, said: Said, known: Known) -> None:
    both = " ".join(filter(None, (said.get("contract"), said.get("pattern"))))
    contract = first(CONTRACTS, said.get("contract", "")) or first(CONTRACTS, said.get("pattern", ""))
    advert.set("contract", contract or known.fixed.get("contract"), both or "")
    note = re.search(r"\b(?:until|to|for|up to)\s[^,;]{3,60}", said.get("contract", ""), re.I)
    if note and contract == Contract.FIXED_TERM:
        advert.set("contract_note", note[0][:150], said["contract"])
    _hours(advert, said)
    _patterns(advert, both, said.get("hours", ""), known)
    if said.get("workplace"):
        advert.set("hybrid", first(WORKPLACES, said["workplace"]), said["workplace"])
    if said.get("car"):
        advert.set("car", first(CARS, said["car"]), said["car"])
    else:
        _car_in_text(advert, said)
    if said.get("visa"):
        is_offered = bool(re.match(r"y|true|1|offered|available|eligible|can", said["visa"].strip(), re.I))
        advert.set("visa_sponsorship", is_offered or None, said["visa"])
    if re.fullmatch(r"\d{1,3}(?:\.0)?", said.get("posts", "").strip()) and float(said["posts"]) > 0:
        advert.set("posts", int(float(said["posts"])), said["posts"])
    advert.over = over(said.get("status", ""))


def _car_in_text(advert: Advert, said: Said) -> None:
    """Only a sentence that says it for certain."""
    text = " ".join(said.get(name, "") for name in ("who_we_look_for", "the_work"))
    match = LICENCE.search(text)
    if match and not UNLESS.search(match[0]):
        helpful = re.search(r"desirable|preferred|helpful|advantage", match[0], re.I)
        advert.set("car", (Car.HELPFUL if helpful else Car.NEEDED).value, match[0])


def first(table: Mapping[str, str], text: str) -> str | None:
    """The first of the table whose words stand in ``text``."""
    found = next((choice for shape, choice in table.items() if re.search(shape, text, re.I)), None)
    return str(found) if found else None


def over(status: str) -> str:
    """Why the list calls a post closed, as a reason that candidates read; ``draft`` for what is not out yet."""
    text = status.strip()
    if FILLED.search(text):
        return CloseReason.FILLED.value
    if WITHDRAWN.search(text) or NO.fullmatch(text):
        return CloseReason.WITHDRAWN.value
    if DRAFTED.search(text):
        return "draft"
    return CloseReason.ENOUGH_APPLICANTS.value if CLOSED.search(text) else ""


def _hours(advert: Advert, said: Said) -> None:
    raw = said.get("hours", "")
    full_time = Decimal(advert.get("full_time_hours") or 37)
    share = re.fullmatch(r"(0?\.\d+|1(?:\.0+)?)\s*(?:fte|wte)?", raw.strip(), re.I)
    number = re.search(r"(?<![\d.])\d{1,2}(?:\.\d{1,2})?(?!\d)", raw)
    if share:
        advert.set("weekly_hours", exact(Decimal(share[1]) * full_time), raw)
    elif number and 0 < Decimal(number[0]) <= 80:
        advert.set("weekly_hours", exact(Decimal(number[0])), raw)


def _patterns(advert: Advert, text: str, hours: str, known: Known) -> None:
    raw = f"{text} {hours}".strip()
    own = folded(" ".join(SHORT.get(word.strip(".,;()").lower(), word) for word in re.split(r"[\s,;]+", raw)))
    found = [pk for name, pk in known.patterns.items() if f" {name} " in f" {own} "]
    advert.set("patterns", sorted(set(found)), raw)

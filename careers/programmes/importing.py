"""A course page or a flyer → a programme's record: for whom, how long, what it costs, when it takes people."""

import re

from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.importing.assemble import Draft, begin, finish
from portal.importing.document import Document
from portal.importing.facts.booking import address_for
from portal.importing.facts.organisations import employer_in
from portal.importing.facts.sections import Section, sections_of, settled
from portal.importing.facts.summary import summary_in
from portal.importing.features import features_of
from portal.importing.record import Record

from .intakes_read import SEASON, is_one_intake, read_intake

KIND = "programme"
WANTED = {
    name: re.compile(pattern, re.I)
    for name, pattern in {
        "length": r"(?:course |programme )?(?:length|duration)|how long(?: (?:does it take|it takes|is it))?",
        "hours": r"time a week|hours a week|time commitment|study time|weekly commitment",
        "protected": r"protected (?:study )?time",
        "cost": r"costs?|(?:course )?fees?|what (?:it costs|does it cost)|price",
        "funding": r"funding|who pays(?: for it)?|bursary|money|finance|pay while (?:you )?(?:train|learn|study)(?:ing)?",
        "level": r"(?:qualification )?level",
        "award": r"awards?|qualification|accreditation|what you (?:get|leave with)",
        "provider": r"(?:training )?provider|(?:delivered|taught|run) (?:by|with)|(?:partner )?university",
        "where": r"where(?: is it| it is)?|location|venue|place",
        "audience": r"who (?:is it|it is|it['’]s|is this|can apply|should apply)(?: for)?|(?:it is |it['’]s |this is )?for you if|"
        r"is it for you|eligibility|entry requirements",
        "not_for": r"(?:it is |it['’]s |this is )?not for you if|who (?:it is|it['’]s) not for",
        "intakes": r"(?:next )?intakes?|(?:next )?cohorts?|(?:key )?dates|when (?:does it start|it starts)",
        "opens": r"applications? opens?(?: on)?|opens",
        "closes": r"applications? closes?(?: on)?|apply by|application deadline|closing date|deadline",
        "starts": r"starts?(?: on)?|start date|begins|first day",
        "places": r"(?:number of )?places",
        "apply": r"how to apply|to apply|apply|applying|where to apply",
    }.items()
}
SIGNS = re.compile(
    r"\b(?:programmes?|cohorts?|intakes?|applications? (?:are )?(?:open|close)s?|entry requirements|for you if|"
    r"(?:course|tuition) fees?|bursary|level [3-8]|postgraduate|diploma|apprenticeship|off-the-job|modules?|"
    r"study days?|accredited|protected (?:study )?time|training provider|delivered (?:by|with)|graduate scheme)\b",
    re.I,
)
NAMED = re.compile(
    r"\b(?:programme|course|apprenticeship|academy|diploma|scheme|traineeship|degree|pathway)\b", re.I
)
LABELS = (
    "length",
    "cost",
    "funding",
    "level",
    "award",
    "provider",
    "audience",
    "not_for",
    "intakes",
    "hours",
    "opens",
)
APPLY = re.compile(r"\bappl(?:y|ication)", re.I)
ONLINE = re.compile(r"\bonline\b|\bremote(?:ly)?\b|\bfrom home\b", re.I)
IN_POST = re.compile(
    r"\balready (?:in post|employed|qualified|work)|\byour employer\b|\b(?:existing|current) (?:staff|employees)\b|"
    r"\bnewly qualified\b|\bin post\b|\byour (?:line )?manager\b",
    re.I,
)


def score(document: Document) -> float:
    seen = features_of(document)
    found = sections_of(document.blocks, WANTED)
    signs = len({one.lower() for one in SIGNS.findall(document.text)})
    head = " ".join(block.text for block in document.blocks[:3] if len(block.text.split()) < 16)
    value = 0.15 * min(sum(name in found for name in LABELS), 5) + 0.05 * min(signs, 6)
    value += 0.15 if NAMED.search(head) else 0
    value -= 0.05 * min(seen.says, 5) + (0.25 if seen.salary else 0) + (0.2 if seen.authored else 0)
    return max(0.0, min(1.0, value - (0.3 if seen.mine > 0.012 else 0)))


SAID = {
    "audience": _("for whom it is"),
    "length": _("how long it takes"),
    "cost": _("what it costs"),
    "funding": _("who pays"),
    "award": _("what one holds at the end"),
    "provider": _("who teaches it"),
    "intakes": _("when it takes people"),
}


def signs(document: Document) -> list[str]:
    found = sections_of(document.blocks, WANTED)
    said = [str(words) for name, words in SAID.items() if name in found]
    return [gettext("It says %(list)s.") % {"list": get_text_list(said, gettext("and"))}] if said else []


def parse(document: Document) -> Record:
    draft = begin(document, KIND, names_author=False)
    draft.blocks = [block.turned("heading") if block.type == "question" else block for block in draft.blocks]
    found = sections_of(draft.blocks, WANTED)
    for name in (
        "length",
        "hours",
        "protected",
        "cost",
        "funding",
        "level",
        "award",
        "where",
        "audience",
        "not_for",
    ):
        draft.fields.found(name, found[name].found if name in found else None)
    _intakes(draft, found)
    _who(draft, found)
    said = " ".join(filter(None, (draft.fields.values["where"], draft.fields.values["title"])))
    draft.fields.set("online", bool(ONLINE.search(said)), draft.fields.lines.get("where"))
    draft.fields.set("in_post", bool(IN_POST.search(draft.fields.values["audience"] or "")))
    draft.fields.found("apply_url", address_for(APPLY, draft.blocks, draft.notes))
    draft.fields.found("summary", summary_in(draft.blocks))
    for field in ("provider", "length", "cost"):
        draft.need(field, f"{field}_missing")
    if draft.fields.values["apply_url"] is None and "apply" not in found:
        draft.notes.find("apply_missing", None)
    return settled(finish(draft), found.values())


def _intakes(draft: Draft, found: dict[str, Section]) -> None:
    """Its own section, a line an intake; else one intake from the labels that say when."""
    if "intakes" in found:
        lines = [(block.text, block.line) for block in found["intakes"].blocks if block.text]
        if is_one_intake([text for text, _line in lines]):
            lines = [(", ".join(text for text, _line in lines), lines[0][1])]
    else:
        dates = [(name, found[name]) for name in ("opens", "closes", "starts") if name in found]
        said = [f"{name} {section.text}" for name, section in dates]
        said += [f"{found['places'].text} places"] if said and "places" in found else []
        lines = [(", ".join(said), dates[0][1].line)] if said else []
    read = [(read_intake(text), text, line) for text, line in lines]
    kept = [one for one in read if one[0].is_dated or SEASON.search(one[1])]
    for intake, text, line in read:
        if not intake.is_dated:
            draft.notes.find("intake_unclear", line, text=text)
    first = kept[0][2] if kept else None
    draft.fields.set("intakes", [intake.as_json() for intake, _text, _line in kept], first)
    draft.fields.set("intake_lines", [text for _intake, text, _line in kept], first)
    if not kept:
        draft.notes.find("intakes_missing", None)


def _who(draft: Draft, found: dict[str, Section]) -> None:
    draft.fields.found("provider", found["provider"].found if "provider" in found else None)
    employer = employer_in(draft.told)
    pair = (employer.name, employer.line) if employer else None
    if pair and draft.fields.values["provider"] and pair[0] in draft.fields.values["provider"]:
        pair = None
    draft.fields.found("employer", pair)
    draft.fields.found("organisation", pair)
    draft.fields.set("abbrev", employer.abbreviation if employer and pair else None)

"""Smaller things that a text may state: series, hashtags, programmes, region, groups of young people, events."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from portal.importing.record import Block

COUNT = {name: number for number, name in enumerate(
    "one two three four five six seven eight nine ten eleven twelve".split(), 1)}  # fmt: skip
ORDINAL = {name: number for number, name in enumerate(
    "first second third fourth fifth sixth seventh eighth".split(), 1)}  # fmt: skip
SERIES = re.compile(
    r"\b(?:part (?P<part>\w+) (?:of|in)(?: (?:a|our|this|the))?(?: (?P<of1>\w+)[- ]part)?(?: series)?(?: of(?: (?:a|our))?)?(?: (?P<of>\w+))?"
    r"|(?P<nth>\w+) (?:of|in) (?:a|our|this|the) (?:series of (?P<of2>\w+)|(?P<of3>\w+)[- ]part series)"
    r"|(?P<nth2>\w+) of (?P<of4>\w+) (?:blogs?|posts?|articles?|blogposts?)\b)",
    re.I,
)
HASHTAG = re.compile(r"(?<![\w&/])#[A-Za-z]\w{2,40}")
WORD = r"[A-Z][\w’'-]+"
PROGRAMME = re.compile(
    rf"\b(?P<name>{WORD}(?: (?:(?:for|in|to|into|of|and|the|&) )?{WORD}){{0,6}} (?:Development |Leadership |Training |Graduate )?(?:Programme|Program|Academy|Scheme|Pathway|Apprenticeship))\b"
)
PROGRAMME_BEFORE = re.compile(
    rf"\b(?:national |regional |local )?(?P<name>{WORD}(?: {WORD}){{0,4}}),? (?:[a-z]+(?:,| and)? ){{0,5}}programme\b"
)
PROGRAMME_OF = re.compile(
    rf"\b(?P<name>{WORD}(?: (?:for |of )?{WORD}){{1,5}})['’]s (?:[a-z]+ (?:and )?){{1,4}}(?:course|programme)\b"
)
NAMED_PROGRAMMES = re.compile(
    r"\b(?:Step Up to Social Work|Approach Social Work|Frontline|Think Ahead|Pathways|Practice Leads|Practice Supervisor Development Programme|"
    r"Firstline|Upon Award|Aspirant Directors|Assessed and Supported Year in Employment|Social Work Apprenticeship)\b"
)
NOT_PROGRAMME = re.compile(
    r"^(?:The|A|An|This|Our|My|Each|Every|In|At|On|As|I|We|It|He|She|They|After|Before|Through|During)\s+"
)
REGIONS = re.compile(
    r"\b(?:West Midlands|East Midlands|North East|North West|South East|South West|Yorkshire (?:and|&) (?:the )?Humber(?:side)?|"
    r"East of England|Eastern Region|Greater London|London region|Greater Manchester|Merseyside|Tees Valley|Thames Valley)\b"
)
GROUP = re.compile(
    r"\b(?P<before>[A-Za-z ]{0,60}(?:region|group|network|partnership|forum|alliance|board)) \((?P<short>[A-Z][A-Za-z]{2,9})\)"
)
GROUP_BARE = re.compile(r"\b(?P<short>[A-Z]{4,9}) (?:region|regional group|group of directors)\b")
MEMBERS = re.compile(
    r"\b(?P<count>\d{1,3}|" + "|".join(COUNT) + r"|(?:twenty|thirty|forty)-[a-z]+|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
    r" (?:DCSs?|authorities|local authorities|councils|boroughs|trusts)\b"
)  # fmt: skip
MOMENT = re.compile(
    r"\b(?:in |on |during )?(?P<when>(?:early |late )?(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december) (?:of )?(?:19|20)\d\d)\b",
    re.I,
)
HAPPENED = re.compile(
    r"came together|at [A-Z]\w+ (?:House|University|Hall|Hotel|Centre)|met (?:at|in)|held|conference|event|launched|gathered|summit|hosted|took place|away day|workshop",
    re.I,
)
MADE_UP_OF = re.compile(
    rf"((?:{WORD} ){{0,4}}{WORD})\)?(?:\s*(?:[-–—,(]|which is|that is|is|who are)){{1,3}}\s*"
    r"(?:made up|for|a group|children|young)"
)
AGED = re.compile(r"\b(?:aged|ages|between the ages of) (?P<ages>\w+ ?(?:[-–]|to|and) ?\w+)\b")
SCHEMES = re.compile(
    r"\b(?:Disability Confident(?: (?:employer|committed|leader))?|Mindful Employer|Stonewall (?:Diversity )?Champion|Investors? in People|"
    r"Armed Forces Covenant|(?:Gold|Silver|Bronze) Award|Living Wage [Ee]mployer|Care Leaver Covenant|Guaranteed Interview(?: Scheme)?|"
    r"Two Ticks|Race Equality (?:Matters|Charter)|Age[- ]friendly [Ee]mployer|White Ribbon)\b"
)
DATED = re.compile(r"\bBAME\b|\bBME\b|\bLAC\b|\bhard to reach\b|\bservice users?\b", re.I)
ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget) (?:all |any |the |your )*(?:previous|above|earlier|prior|other)? ?(?:instructions?|prompts?|rules)|\bsystem prompt\b|"
    r"\byou are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot)\b|\bas an ai\b|\b(?:assistant|system|user)\s*:\s|"
    r"\bpublish this (?:page|immediately)|\bmark (?:this|it) as (?:approved|reviewed)|\bdo not (?:tell|show) the (?:editor|moderator|user)",
    re.I,
)


def series_in(text: str) -> dict[str, Any] | None:
    for match in SERIES.finditer(text):
        part = _number(match["part"]) or _number(match["nth"] or match["nth2"])
        total = next(
            (_number(match[key]) for key in ("of", "of1", "of2", "of3", "of4") if _number(match[key])), None
        )
        if part and (total is None or part <= total) and ("series" in match[0].lower() or total):
            return {"part": part, "of": total, "source": match[0].strip()}
    return None


def _number(word: str | None) -> int | None:
    word = (word or "").lower()
    if word.isdigit():
        return int(word) if 0 < int(word) < 50 else None
    return COUNT.get(word) or ORDINAL.get(word)


def hashtags_in(blocks: Sequence[Block]) -> list[str]:
    return list(dict.fromkeys(tag for block in blocks for tag in HASHTAG.findall(block.text)))


def programmes_in(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    seen: set[str] = set()
    for block in blocks:
        for pattern in (PROGRAMME, PROGRAMME_BEFORE, PROGRAMME_OF, NAMED_PROGRAMMES):
            for match in pattern.finditer(block.text):
                name = match["name"] if "name" in pattern.groupindex else match[0]
                name = re.sub(r"['’]s$", "", NOT_PROGRAMME.sub("", name))
                if not any(name in other for other in seen) and len(name) > 3 and not name.isupper():
                    seen.add(name)
                    yield name, block.line


def region_in(blocks: Sequence[Block]) -> tuple[str, int] | None:
    for block in blocks:
        match = REGIONS.search(block.text)
        if match:
            return match[0], block.line
    return None


def regional_group_in(blocks: Sequence[Block]) -> tuple[str, int] | None:
    for pattern in (GROUP, GROUP_BARE):
        for block in blocks:
            for match in pattern.finditer(block.text):
                return match["short"], block.line
    return None


def members_in(blocks: Sequence[Block]) -> tuple[str, int] | None:
    for block in blocks:
        match = MEMBERS.search(block.text)
        if match and match["count"].lower() != "one":
            return match["count"], block.line
    return None


def moments_in(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    """When something that one attends took place, in the text's own words."""
    for block in blocks:
        for match in MOMENT.finditer(block.text):
            if HAPPENED.search(block.text[match.start() : match.end() + 120]):
                yield match["when"], block.line


def groups_in(blocks: Sequence[Block], spelled: dict[str, str]) -> list[tuple[dict[str, Any], int]]:
    """Groups of young people, each with its line: name, what its letters stand for where it has any, ages."""
    found: dict[str, tuple[dict[str, Any], int]] = {}
    current: str | None = None
    names = _group_names(spelled)
    for block in blocks:
        position = 0
        for match in AGED.finditer(block.text):
            before = block.text[position : match.start()]
            named = MADE_UP_OF.findall(before)
            subject = re.sub(r"^\w+['’]s ", "", named[-1]) if named else (current or _last_of(names, before))
            if subject and re.search(r"child|young|care|people|members", block.text, re.I):
                expansion = _expansion(subject, blocks, spelled)
                group = {"name": subject} | ({"expansion": expansion} if expansion else {})
                found.setdefault(subject, (group | {"ages": match["ages"]}, block.line))
            position = match.end()
        current = _last_of(names, block.text) or current
    return list(found.values())


def _group_names(spelled: dict[str, str]) -> list[str]:
    called = re.compile(r"council|group|board|forum|voice|kouncil|panel", re.I)
    return [short for short, name in spelled.items() if called.search(name)] or list(spelled)


def _last_of(names: list[str], text: str) -> str | None:
    found = [(text.rfind(name), name) for name in names if re.search(rf"\b{re.escape(name)}\b", text)]
    return max(found)[1] if found else None


def _expansion(name: str, blocks: Sequence[Block], spelled: dict[str, str]) -> str | None:
    for block in blocks:
        match = re.search(
            rf"\b(?:The )?((?:{WORD} ){{2,7}}(?:Council|Group|Board|Forum|Panel)),? to (?:use|give) (?:its|their)",
            block.text,
        )
        if match and name == name.upper():
            return re.sub(r"^The ", "", match[1])
    return spelled.get(name)

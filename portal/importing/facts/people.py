"""People whom a text names with a job or lets speak. A name that only passes by is nobody's business."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from portal.importing.facts.names import NAME, NOT_NAMES, TITLES, WORD, is_first_name, is_name, trimmed
from portal.importing.facts.roles import HEAD, HEADS, role_at, singular
from portal.importing.record import Block, Named

SAYS = (
    r"(?:says|said|adds|added|explains|explained|believes|believed|agrees|agreed|recalls|recalled|thinks|feels|"
    r"comments|commented|notes|noted|stresses|stressed|continues|continued|points out|reflects|reflected|admits|"
    r"admitted|insists|remembers|concludes|concluded|writes|argues|emphasises|declares|laughs|smiles|describes)"
)
SPEAKS = re.compile(rf"(?P<name>{NAME})(?:, [^.“”\"\n]{{3,100}},)? {SAYS}\b")
SPOKEN = re.compile(rf"\b{SAYS} (?P<name>{NAME})")
APPOSITIVE = re.compile(
    rf"(?P<name>{NAME})(?:,| \() ?(?=(?:who is |who was )?(?P<start>(?:an?|the|our|one of) |[A-Z]|[a-z]+ ))"
)
BECAME = re.compile(
    rf"(?P<name>{NAME}) (?:is|was|became|has been|was appointed(?: as)?|joined(?: \w+){{0,3}} as|works as|started as|"
    r"qualified as|trained as|took over as) (?=(?:now |currently )?(?P<start>(?:an?|the|our) ))"
)  # fmt: skip
PAIR = re.compile(rf"(?P<one>{NAME}) and (?P<two>{NAME}) are (?:both |now )?(?P<start>)")
JOINED = re.compile(
    rf"\bis (?P<name>{WORD}(?: {WORD}){{0,2}}), who (?:joined|started|came)(?: \w+){{0,3}} as an? (?P<role>[^,.]{{5,60}}?)"
    r"(?: \w+ years? ago| in \d{4})?(?: and is (?:now )?in the (?P<team>[^.,]{3,50}? team))?[.,]"
)
BEFORE_NAME = re.compile(rf"(?P<role>[^.,;:“”\"\n]{{4,80}}),? (?P<name>{WORD} {WORD}(?: {WORD})?)\b")
INTERVIEW = re.compile(
    rf"^(?:an )?(?:interview(?:ed)?|in conversation|q ?& ?a|meet)[ ,:]+(?:with[ ,:]+)?(?P<name>{NAME})$", re.I
)
SMALL = {
    "a",
    "an",
    "the",
    "our",
    "my",
    "and",
    "of",
    "as",
    "with",
    "by",
    "from",
    "her",
    "his",
    "their",
    "to",
    "is",
    "was",
}
NEW = re.compile(r"^newly[- ]qualified ", re.I)


@dataclass(slots=True)
class Seen:
    name: str
    line: int
    role: str | None = None
    speaks: bool = False
    sure: bool = False
    forms: set[str] = field(default_factory=set)


def people_in(blocks: Sequence[Block]) -> list[Named]:
    """In order of first mention. One word is a person only when it speaks or stands with a job."""
    seen: list[Seen] = []
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        for name, role, speaks, sure in _mentions(block, following):
            _remember(seen, name, role, speaks, sure, block.line)
    _complete(seen, blocks)
    kept = [one for one in seen if " " in one.name and (one.role or one.speaks) or one.speaks or one.sure]
    return [Named(one.name, one.role, one.line) for one in kept]


def _complete(seen: Sequence[Seen], blocks: Sequence[Block]) -> None:
    """ "Jenny" is Jenny Adair when the text says so once, above."""
    for one in seen:
        if " " in one.name:
            continue
        for block in blocks:
            match = re.search(rf"\b{re.escape(one.name)} {WORD}\b", block.text)
            if match and is_name(match[0]):
                one.name, one.line = match[0], min(one.line, block.line)
                break


def _mentions(block: Block, following: Block | None) -> list[tuple[str, str | None, bool, bool]]:
    text, found = block.text, list[tuple[str, str | None, bool, bool]]()
    if block.type == "caption" and block.data.get("name"):
        return [(block.data["name"], block.data["role"], False, True)]
    role: str | None
    if (match := INTERVIEW.match(text)) and is_name(match["name"]):
        below = (
            following.text.split("(")[0] if following is not None and HEAD.search(following.text[:80]) else ""
        )
        return [(match["name"], role_at(below, 0), True, True)]
    for match in JOINED.finditer(text):
        job = NEW.sub("", match["role"])
        found.append((match["name"], f"{job}, {match['team']}" if match["team"] else job, False, True))
    for match in PAIR.finditer(text):
        role = role_at(text, match.end())
        found += [(match[key], singular(role), False, True) for key in ("one", "two") if role]
    for pattern in (BECAME, APPOSITIVE):
        for match in pattern.finditer(text):
            role = role_at(text, match.start("start"))
            if role and _starts_with_job(text[match.start("start") :], role):
                found.append((match["name"], role, False, pattern is APPOSITIVE))
    for match in BEFORE_NAME.finditer(text):
        role = _role_before(match["role"])
        if role and is_name(match["name"]):
            found.append((match["name"], role, False, True))
    found += [(match["name"], None, True, True) for match in SPEAKS.finditer(text)]
    found += [(match["name"], None, True, True) for match in SPOKEN.finditer(text)]
    whole = [(trimmed(name), role, speaks, sure) for name, role, speaks, sure in found]
    return [one for one in whole if _could_be(one[0])]


def _could_be(name: str) -> bool:
    bare = re.sub(rf"^{TITLES} ", "", name)
    return is_name(name) or is_first_name(bare)


def _starts_with_job(text: str, role: str) -> bool:
    """The job stands right there, not behind a clause; a capital alone is not one ("Marram, Larkshire, ...")."""
    head = HEAD.search(role)
    bare = text[:1].islower() and not re.match(r"(?:an?|the|our|one of) ", text)
    return head is not None and head.start() < (40 if bare else 70) and not re.match(r"[A-Z]\w+,", text)


def _role_before(text: str) -> str | None:
    """ "The council's Chief Executive Ada Bell": the capitalised or plain title that ends right before the name."""
    match = re.search(r"((?:[A-Z][\w’'-]*|of|and|for|the)(?: (?:[A-Z][\w’'-]*|of|and|for))*)$", text)
    words = re.sub(r"^(?:of|and|for|the|The|As|With)\s+", "", match[1]).strip() if match else ""
    if words and HEAD.search(words.split()[-1]) and len(words.split()) <= 6 and not words.islower():
        return words
    plain = re.search(rf"\b((?:[A-Za-z][a-z-]+ ){{0,2}}(?:{HEADS}))$", text, re.I)
    if plain is None:
        return None
    titles = plain[1].split()
    while len(titles) > 1 and titles[0].lower() in SMALL:
        titles = titles[1:]
    return " ".join(titles)


def _remember(seen: list[Seen], name: str, role: str | None, speaks: bool, sure: bool, line: int) -> None:
    bare = re.sub(rf"^{TITLES} ", "", name)
    for one in seen:
        if same_person(one.name, name):
            if len(name) > len(one.name) and len(bare.split()) >= len(
                re.sub(rf"^{TITLES} ", "", one.name).split()
            ):
                one.name = name
            one.role = one.role or role
            one.speaks, one.sure = one.speaks or speaks, one.sure or (sure and bool(role))
            return
    if bare.lower() not in NOT_NAMES:
        seen.append(Seen(name, line, role, speaks, sure and bool(role)))


def same_person(one: str, other: str) -> bool:
    """ "Ada" is Ada Bell, "Cllr Okoro" is Cllr Ngozi Okoro, "An Li" is An Li Song."""
    mine, theirs = (re.sub(rf"^{TITLES} ", "", name).split() for name in (one, other))
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
        one, other = other, one
    if mine == theirs[: len(mine)]:
        return True
    return len(mine) == 1 and mine[0] == theirs[-1] and bool(re.match(TITLES, one))

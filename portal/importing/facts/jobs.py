"""The job and the employer that a text is about, and who has it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from portal.importing.facts.names import NAME, is_first_name, is_name
from portal.importing.facts.roles import HEAD, role_at
from portal.importing.record import Block

ROLE_CUES = re.compile(
    r"\b(?:working as|works as|work as|role of|post of|position of|job of|appointed(?: as)?|my year as|year as|career as|life as|life of|"
    r"i am|i['’]m|i work as|is (?:now |currently )?(?:working as )?|became|spent .{2,20} as) (?=(?P<start>an?\b|the\b|our\b|[A-Z]))",
    re.I,
)
LABEL = re.compile(
    r"^(?P<label>name|job title|job|role|current role|position|title|post|employer|organisation|company|works (?:for|at)|workplace|team|service|location|based (?:in|at))\s*[:–-]\s*(?P<value>\S.*)$",
    re.I,
)
MEET = re.compile(
    rf"\b(?:meet|introducing|hi,? i['’]m|hello,? i['’]m|my name is|my name['’]s|i am|interview with|profile:|in conversation with|spotlight(?: on)?:?) (?P<name>{NAME})",
    re.I,
)
NAMED_ROLE = re.compile(rf"^(?P<name>{NAME})(?:,| [–—|-]|:) (?P<rest>[^.!?]{{4,140}})$")
TITLED = re.compile(rf"^(?P<name>{NAME})['’]s (?:story|career|journey|profile|path)", re.I)
PROFILE_TITLE = re.compile(
    r"^(?P<role>.{4,70}?)(?: career)? (?:profile|story|case study|spotlight)s?\b|^(?:a day in the life|day in the life|life) (?:of|as) (?:an? )?(?P<role2>.{4,70})$",
    re.I,
)
AT = re.compile(r"\s(?:at|for|with|in)\s(?:the )?")


@dataclass(frozen=True, slots=True)
class Job:
    person: tuple[str, int] | None
    role: tuple[str, int] | None
    employer: tuple[str, int] | None


def labelled(blocks: Iterable[Block]) -> dict[str, tuple[str, int]]:
    """ "Job title: Social worker" lines near the top."""
    found: dict[str, tuple[str, int]] = {}
    for block in blocks:
        match = LABEL.match(block.text) if len(block.text) < 160 else None
        if match:
            label = match["label"].lower()
            key = (
                "person" if label == "name"
                else "employer" if label in {"employer", "organisation", "company", "workplace"} or label.startswith("works")
                else "team" if label in {"team", "service"}
                else "location" if label in {"location"} or label.startswith("based")
                else "role"
            )  # fmt: skip
            found.setdefault(key, (match["value"].strip(), block.line))
    return found


def role_in(blocks: Sequence[Block], title: str | None) -> tuple[str, int] | None:
    """The job of whom the text is about: from its beginning, never from an answer about an earlier one."""
    lead = list(blocks)[:6]
    for block in lead:
        for match in ROLE_CUES.finditer(block.text):
            role = role_at(block.text, match.start("start"))
            if role and _fits(role):
                return role, block.line
    return None


def role_from_title(title: str) -> str | None:
    match = PROFILE_TITLE.match(title)
    role = (match["role"] or match["role2"]) if match else None
    if role:
        role = re.sub(r"^(?:an?|the|our|being an?) ", "", role, flags=re.I)
        return role if HEAD.search(role) and len(role.split()) <= 8 else None
    return role_at(title, found.start("start")) if (found := ROLE_CUES.search(title)) else None


def _fits(role: str) -> bool:
    """A job's title ends or begins with its noun; "a team of 80 people and a manager" does not."""
    head = HEAD.search(role)
    return (
        head is not None
        and len(role.split()) <= 14
        and not re.search(r"\b(?:who|hero|everyday|really|very|lot)\b", role)
    )


def person_in(
    blocks: Sequence[Block], title: str | None, captions: Sequence[Block]
) -> tuple[str, int] | None:
    """Whose story it is. A caption or a longer form in the text makes the first name whole."""
    found: tuple[str, int] | None = None
    lines = [(title or "", 1), *[(block.text, block.line) for block in blocks[:8]]]
    for text, line in lines:
        for pattern in (TITLED, MEET, NAMED_ROLE):
            match = pattern.search(text[:400])
            if match and (is_name(match["name"]) or is_first_name(match["name"])):
                if pattern is NAMED_ROLE and not HEAD.search(match["rest"]):
                    continue
                found = (match["name"], line)
                break
        if found:
            break
    if found is None:
        named = [caption for caption in captions if is_name(caption.text)]
        return (named[0].text, named[0].line) if named else None
    return _whole(found, captions, blocks)


def _whole(found: tuple[str, int], captions: Sequence[Block], blocks: Sequence[Block]) -> tuple[str, int]:
    name, line = found
    if " " in name:
        return found
    for caption in captions:
        if is_name(caption.text) and caption.text.split()[0] == name:
            return caption.text, caption.line
    for block in blocks:
        match = re.search(rf"\b{re.escape(name)} [A-Z][^\W\d_]+\b", block.text)
        if match and is_name(match[0]):
            return match[0], block.line
    return found

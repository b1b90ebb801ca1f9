"""The job and the employer that a text is about, and who has it."""

import re
from collections.abc import Iterable, Sequence

from portal.importing.facts.names import NAME, is_first_name, is_name, trimmed
from portal.importing.facts.roles import HEAD, role_at
from portal.importing.record import Block, Named

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
    r"\b(?i:meet|introducing|hi,? i['’]m|hello,? i['’]m|my name is|my name['’]s|i am|"
    r"(?:interview|in conversation|q ?& ?a|a chat|catch(?:ing)?[- ]up) with|profile:|spotlight(?: on)?:?(?: ?(?:\.\.\.|…))?) "
    rf"(?P<name>{NAME})"
)
NAMED_ROLE = re.compile(rf"^(?P<name>{NAME})(?:,| [–—|-]|:) (?P<rest>[^.!?]{{4,140}})$")
TITLED = re.compile(
    rf"\b(?P<name>{NAME})['’]s (?i:(?:career )?(?:story|journey|profile|path|career|spotlight))"
)
PROFILE_TITLE = re.compile(
    r"^(?P<role>.{4,70}?)(?: career)? (?:profile|story|case study|spotlight)s?\b|^(?:a day in the life|day in the life|life) (?:of|as) (?:an? )?(?P<role2>.{4,70})$",
    re.I,
)
AT = re.compile(r"\s(?:at|for|with|in)\s(?:the )?")


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


MEET_ROLE = re.compile(
    rf"(?:\b(?i:meet|introducing|with|spotlight(?: on)?:?) (?P<met>{NAME})(?:,| [:–-])|^(?P<name>{NAME})(?:,| [–—|-]|:)) (?P<start>\w)"
)


def role_in(blocks: Sequence[Block]) -> tuple[str, int] | None:
    """The job of whom the text is about: from its beginning, never from an answer about an earlier one."""
    lead = list(blocks)[:6]
    for block in lead:
        met = MEET_ROLE.search(block.text[:400])
        known = met is not None and _is_somebody(met["met"] or met["name"])
        for match in [*([met] if met and known else []), *ROLE_CUES.finditer(block.text)]:
            role = role_at(block.text, match.start("start"))
            if role and _fits(role):
                return role, block.line
    return None


def _is_somebody(name: str) -> bool:
    return is_name(trimmed(name)) or is_first_name(trimmed(name))


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


def person_in(blocks: Sequence[Block], people: Sequence[Named]) -> tuple[str, int] | None:
    """Whose story it is. A caption or a longer form in the text makes a first name whole."""
    captions = [block for block in blocks if block.type == "caption" and is_name(block.text)]
    for block in blocks[:9]:
        for pattern in (TITLED, MEET, NAMED_ROLE):
            match = pattern.search(block.text[:400])
            name = trimmed(match["name"]) if match else ""
            if match and _is_somebody(name) and (
                pattern is not NAMED_ROLE or HEAD.search(match["rest"])
            ):  # fmt: skip
                return _whole((name, block.line), captions, blocks)
    if captions:
        return captions[0].text, captions[0].line
    near = [one for one in people if one.role and one.line <= (blocks[4].line if len(blocks) > 4 else 99)]
    return (near[0].name, near[0].line) if near else None


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

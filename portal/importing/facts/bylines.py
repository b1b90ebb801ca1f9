"""Lines that say who wrote a text and when it came out."""

import re

from portal.importing.document import Notes
from portal.importing.facts.dates import is_only_a_date, read_date
from portal.importing.facts.names import is_name
from portal.importing.facts.roles import HEAD
from portal.importing.record import Block

AUTHOR = re.compile(
    r"^(?:(?:written|posted|published|story|article|blog|words|interview|interviewed|produced|submitted|a blog|a guest blog|guest blog|guest post)(?: and \w+)? by|(?:about the )?author(?:s|ed by)?|words|writer|text)\s*:?\s+(?P<who>\S.*)$",
    re.I,
)
BY = re.compile(r"^by:?\s+(?P<who>\S.*)$", re.I)
AUTHOR_LABEL = re.compile(r"^(?:(?:written|posted|published|words) by|author|about the author)\s*:?$", re.I)
PUBLISHED = re.compile(
    r"^(?:(?:first )?(?:published|posted|uploaded|added|released|issued)(?: on| at)?|date(?: published| posted| of publication)?|publication date|published date)\s*:?\s+(?P<when>\S.*)$",
    re.I,
)
UPDATED = re.compile(
    r"^(?:(?:page )?(?:last )?(?:updated|modified|reviewed|edited)(?: on)?)\s*:?\s+(?P<when>\S.*)$", re.I
)
PARTS = re.compile(
    r"\s+(?=by [A-Z])|\s*(?:[|•·]|\s[–—-]\s|,?(?<![Pp]osted)(?<![Pp]ublished)\s+(?=(?:published |posted )?on \d)|,\s*(?=(?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? \w+ \d{4}))\s*",
    re.I,
)


def read_byline(block: Block, notes: Notes) -> bool:
    """True when the line says author or date and nothing else; what it says is learned."""
    text = block.text
    if len(text) > 160 or block.type == "image":
        return False
    if AUTHOR_LABEL.match(text):
        notes.drop("byline", block.line, text)
        return True
    parts = [part for part in PARTS.split(text) if part]
    learned = [_learn(part, block.line, notes) for part in parts]
    if any(learned):
        _learn_bare(parts, learned, block.line, notes)
    if any(learned) and all(one or len(part.split()) <= 8 for one, part in zip(learned, parts, strict=True)):
        notes.drop("byline", block.line, text)
        return True
    return False


def _learn(text: str, line: int, notes: Notes) -> bool:
    for pattern, name in ((UPDATED, "updated"), (PUBLISHED, "published")):
        match = pattern.match(text)
        when = read_date(match["when"]) if match else None
        if when:
            notes.learn(name, when.isoformat(), line)
            return True
    match = AUTHOR.match(text)
    if (
        match
        and not match["who"].endswith(".")
        and len(match["who"].split()) <= 8
        and not read_date(match["who"])
    ):
        notes.learn("author", _who(match["who"]), line)
        _learn_role(match["who"], line, notes)
        return True
    match = BY.match(text)
    if match and (is_name(_who(match["who"])) or read_date(match["who"])) and not match["who"].endswith("."):
        notes.learn("author", _who(match["who"]), line)
        _learn_role(match["who"], line, notes)
        return True
    return False


def _learn_role(text: str, line: int, notes: Notes) -> None:
    """ "Fay Reed, consultant at Larkpoint": her job and where."""
    rest = text.split(", ", 1)[1] if ", " in text else ""
    if HEAD.search(rest):
        notes.learn("author_role", rest.rstrip(":"), line)


def _learn_bare(parts: list[str], learned: list[bool], line: int, notes: Notes) -> None:
    """Beside a labelled author a bare date is the day of publication, and the other way round."""
    for index, part in enumerate(parts):
        if not learned[index] and is_only_a_date(part) and "published" not in notes.facts:
            when = read_date(part)
            notes.learn("published", when.isoformat() if when else None, line)
            learned[index] = True
        elif not learned[index] and is_name(part) and "author" not in notes.facts:
            notes.learn("author", part, line)
            learned[index] = True


def _who(text: str) -> str:
    """The name alone: "Fay Reed, social worker" is Fay Reed."""
    who = re.split(r",\s|\s+on\s+(?=\d)|\s[–-]\s", text.strip().rstrip(",:"))[0]
    return who.strip()

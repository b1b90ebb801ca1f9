"""What is said, and by whom. An unclosed quotation keeps its speaker until somebody else speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portal.importing.facts.names import NAME, trimmed
from portal.importing.facts.people import SAYS, same_person
from portal.importing.record import Block, Named, Quote

DOUBLE_OPEN = re.compile(r"“|(?<![^\s(\[—–-])\"(?=\S)")
DOUBLE_CLOSE = re.compile(r"”|(?<=\S)\"")
SINGLE_OPEN = re.compile(r"(?<![\w.,!?])['‘](?=[\w“])")
SINGLE_CLOSE = re.compile(
    r"(?<=[.,!?…])['’](?!\w)|(?<=[^\Ws])['’](?=[\s.,;:!?)]|$)|(?<=s)['’](?=[.,;:!?)]|$)"
)
AFTER = re.compile(
    rf"^[,.]?\s*(?:{SAYS} (?P<a>{NAME})|(?P<b>{NAME})(?:, [^.“”\"]{{3,80}},)? {SAYS}\b(?!\s*[:,]?\s*[“\"'‘])"
    rf"|(?P<he>he|she|they)\b (?:\w+ )?{SAYS})"
)
BEFORE = re.compile(
    rf"(?:(?P<a>{NAME})(?P<role>, [^.“”\"]{{3,80}},)?|\b(?P<he>[Hh]e|[Ss]he|[Tt]hey))\s(?:\w+ )?{SAYS}[^.“”\"]{{0,60}}$"
)
INTRODUCED = re.compile(rf"(?P<a>{NAME})[^.!?“”\"]{{0,140}}(?::|,|\b(?:declare|says|that|as))\s*$")
BODIES = re.compile(r"\b(Ofsted|CQC|HMIP|Care Quality Commission|Social Work England)\b")
SPEAKING = re.compile(rf"\b{SAYS}\b")
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})
LEAST = 4  # words; fewer is a turn of phrase


@dataclass(frozen=True, slots=True)
class Spoken:
    text: str
    start: int
    end: int
    open: bool


def quotes_in(blocks: Sequence[Block], people: Sequence[Named]) -> list[Quote]:
    single = _speaks_in_singles(blocks)
    quotes: list[Quote] = []
    speaker: str | None = None
    left_open = False
    for index, block in enumerate(blocks):
        if block.type == "pull_quote":
            quotes.append(Quote(_below(blocks, index), block.text.strip("\"“”‘’' "), block.line))
            continue
        spans = list(_spans(block.text, single))
        for span in spans:
            named = _speaker(block.text, span, people, _before(blocks, index, people))
            if named is None and span.start < 3:
                below = _source_below(blocks, index)
                named = below or (speaker if left_open or _adjoins(blocks, index) else None)
                named = named or _said_before(blocks, index, people)
            if named is None and span.start >= 3 and quotes and quotes[-1].line == block.line:
                named = speaker
            speaker = named or speaker
            quotes.append(Quote(named, span.text, block.line))
        if spans:
            left_open = spans[-1].open
    return quotes


def unquoted(blocks: Sequence[Block]) -> str:
    """The text without what is said in it: the writer's own words."""
    single = _speaks_in_singles(blocks)
    parts: list[str] = []
    for block in blocks:
        position = 0
        for span in _spans(block.text, single):
            parts.append(block.text[position : span.start])
            position = span.end
        parts += [block.text[position:], "\n"]
    return " ".join(parts)


def count_quotes(blocks: Sequence[Block]) -> int:
    single = _speaks_in_singles(blocks)
    return sum(1 for block in blocks for _span in _spans(block.text, single))


def _speaks_in_singles(blocks: Sequence[Block]) -> bool:
    doubles = sum(1 for block in blocks for one in _double(block.text) if len(one.text.split()) >= LEAST)
    singles = sum(1 for block in blocks for one in _single(block.text) if len(one.text.split()) >= LEAST + 2)
    return singles > doubles


def _spans(text: str, single: bool) -> Iterator[Spoken]:
    found = list(_double(text))
    if not found and single:
        found = list(_single(text))
    for span in found:
        whole = span.start < 2 and span.end >= len(text) - 2
        if len(span.text.split()) >= LEAST or whole or AFTER.match(text[span.end : span.end + 160]):
            yield span


def _double(text: str) -> Iterator[Spoken]:
    return _between(text, DOUBLE_OPEN, DOUBLE_CLOSE, runs_on=True)


def _single(text: str) -> Iterator[Spoken]:
    return _between(text, SINGLE_OPEN, SINGLE_CLOSE, runs_on=False)


def _between(
    text: str, opens: re.Pattern[str], closes: re.Pattern[str], *, runs_on: bool
) -> Iterator[Spoken]:
    position = 0
    while match := opens.search(text, position):
        end = closes.search(text, match.end() + 1)
        if end is None:
            if runs_on:
                yield Spoken(text[match.end() :].strip(), match.start(), len(text), True)
            return
        yield Spoken(text[match.end() : end.start()].strip(), match.start(), end.end(), False)
        position = end.end()


def _speaker(text: str, span: Spoken, people: Sequence[Named], earlier: str | None) -> str | None:
    after = AFTER.match(text[span.end : span.end + 160])
    if after and (after["a"] or after["b"]):
        return _known(after["a"] or after["b"], people)
    lead = text[max(0, span.start - 260) : span.start]
    lead = re.split(r"[.!?]['’”\"]?\s+(?=[A-Z]|$)", lead)[-1]
    before = BEFORE.search(lead)
    if before and before["a"] and before["a"].lower() not in PRONOUNS:
        return _known(before["a"], people)
    if (after and after["he"]) or before:
        return _last_named(text[: span.start], people) or earlier
    if lead.strip():
        body = BODIES.search(lead)
        if body and re.search(r"(?::|declare|said|says|that|,)\s*$", lead):
            return body[1]
        introduced = INTRODUCED.search(lead)
        if introduced:
            return _known(introduced["a"], people, only=True) or _last_named(lead, people)
    elif SPEAKING.search(text[max(0, span.start - 400) : span.start]):
        return _last_named(text[: span.start], people)
    return None


def _known(name: str, people: Sequence[Named], only: bool = False) -> str | None:
    name = trimmed(name)
    for person in people:
        if same_person(person.name, name):
            return person.name
    return None if only else trimmed(name)


def _last_named(text: str, people: Sequence[Named]) -> str | None:
    """The person named last in this text; in a sentence, the one it begins with comes first."""
    best: tuple[int, str] | None = None
    for person in people:
        for form in {person.name, *person.name.split()[:1], *person.name.split()[-1:]}:
            at = text.rfind(form)
            if at >= 0 and (best is None or at > best[0]):
                best = (at, person.name)
    return best[1] if best else None


def _before(blocks: Sequence[Block], index: int, people: Sequence[Named]) -> str | None:
    for block in reversed(blocks[max(0, index - 3) : index]):
        if block.type != "caption" and (name := _last_named(block.text, people)):
            return name
    return None


def _adjoins(blocks: Sequence[Block], index: int) -> bool:
    """The block before is, or ends as, a quotation too."""
    return index > 0 and blocks[index - 1].text.rstrip()[-1:] in {"”", '"', "'", "’"}


def _said_before(blocks: Sequence[Block], index: int, people: Sequence[Named]) -> str | None:
    """The paragraph before says that somebody says something, and the quotation follows."""
    before = blocks[index - 1].text if index else ""
    return _last_named(before, people) if SPEAKING.search(before) else None


def _below(blocks: Sequence[Block], index: int) -> str | None:
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    if after is not None and after.type == "caption":
        return str(after.data.get("name") or after.data.get("source") or after.text)
    return _source_below(blocks, index)


def _source_below(blocks: Sequence[Block], index: int) -> str | None:
    """ "Interview with An Li Song" below the last of what she says."""
    for after in blocks[index + 1 : index + 3]:
        match = re.match(rf"^(?:interview with|[–—-])[ ,:]*(?P<name>{NAME})", after.text, re.I)
        if match:
            return match["name"]
    return None

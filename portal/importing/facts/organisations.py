"""Organisations that a text names, and which of them employs."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from portal.importing.facts.roles import HEAD
from portal.importing.record import Block

WORD = r"[A-Z][\w’'&-]*"
LINK = r"(?:of|and|the|for|in|on|upon|with|&)"
KINDS = (
    "Council|Trust|Authority|Partnership|University|College|Association|Charity|Foundation|Agency|Academy|Hospital|"
    "Ltd|Limited|plc|CIC|Society|Federation|Union|Institute|Network|Alliance|Fund|Board|Homes|Care Group|"
    "MBC|BC|CC|DC|LBC|Children First|Community Interest Company|Consultancy|Solutions|Services"
)
NAMED = re.compile(rf"\b{WORD}(?: (?:{LINK} )?{WORD}){{0,6}}? (?:{KINDS})\b(?! (?:{KINDS})\b)")
BOROUGH = re.compile(
    rf"\b(?:London|Royal|Metropolitan) Borough of {WORD}(?: (?:and|upon) {WORD})?(?: Council)?"
)
FIRSTS = re.compile(
    rf"\b(?:Achieving|Together|Working|Action) for {WORD}\b|\bCity of {WORD}(?: {WORD})? Council\b"
)
CAPITALS = re.compile(r"\b[A-Z][A-Z&]{2,9}\b")
ABBREVIATED = re.compile(r"\((?:the )?([A-Z][A-Za-z&]{1,9})\)")
LEADING = re.compile(
    r"^(?:(?:The|At|In|For|With|And|When|Since|Our|As|Working|Join|About|Why|By|From|To|A|An|Here|Like|But|Is|If|Both|"
    r"Across|This|That|Meet|Welcome|Many|Unlike|Former|Through|Within|While|After|Before|Being|Having|It|We|Your|"
    r"Employer|Organisation|Company|Location|Salary)\s+)+"
)
GENERIC = re.compile(
    r"^(?:(?:Children|Child|Young|Youth|Adult|Social|Human|Family|Families|Public|Early|Local|City|County|Student|"
    r"School|Chief|Director|Integrated|National|Regional|Corporate|Care|Health|Support|Customer|Shared|Strategic|"
    r"Department|Service|Member)s?(?:['’]s|['’])?)\b(?!.*\b(?:Trust|First|Society|Homes)\b)"
)
ROLE_BEFORE = re.compile(
    r"^.*\b(?:Director|Executive|Leader|Manager|Worker|Head|Officer|Member|Chair)s?,? "
    r"(?:(?:of|for|at) )?(?:the )?(?=[A-Z])"
)
CUE = re.compile(r"(?:\bat|\bfor|\bwith|\bjoin(?:ed|ing)?|\bof|\bto|\bby)(?: the)?\s*$", re.I)
TEACHES = re.compile(r"\b(?:University|College|Institute|Academy|School)\b")
NATIONAL = re.compile(
    r"Department|Ofsted|NHS England|Social Work England|Association|Fund|Ministry|Board|Union|Alliance|Network|Society"
)
NOT_EMPLOYERS = frozenset(
    "DCS ASYE NHS BAME BASW ADCS MHCLG DFE OFSTED SEND MASH CPD NQSW PGCE NVQ HCPC SWE FTE CEO HR IT UK THE AND BBC "
    "BAFTA DBS LADO IRO EHCP CAMHS BSL GCSE MSC BSC FAQ PDF LGA RSS PAYE EDI LGBTQ TBC".split()
)


@dataclass(frozen=True, slots=True)
class Organised:
    name: str
    line: int
    weight: int
    abbreviation: str | None


def organisations_in(blocks: Sequence[Block]) -> list[Organised]:
    """Likeliest employer first."""
    weights: Counter[str] = Counter()
    lines: dict[str, int] = {}
    shorts = {name: short for short, name in abbreviations_in(blocks).items()}
    length = sum(len(block.text) for block in blocks) or 1
    position = 0
    for block in blocks:
        for start, name in _mentions(block.text):
            lines.setdefault(name, block.line)
            weights[name] += _weight(block.text, start, name) + (
                2 if (position + start) / length < 0.3 else 0
            )
        position += len(block.text)
    for name, short in shorts.items():
        if name in weights:
            weights[name] += 3 + min(8, sum(block.text.count(short) for block in blocks))
    ordered = sorted(weights, key=lambda name: (-weights[name], lines[name]))
    return [Organised(name, lines[name], weights[name], shorts.get(name)) for name in ordered]


def employer_in(blocks: Sequence[Block]) -> Organised | None:
    """The organisation that the text is most likely about; null when none is named as an employer is."""
    for found in organisations_in(blocks):
        if found.weight > 0 and not NATIONAL.search(found.name) and not TEACHES.search(found.name):
            return found
    return _unsuffixed(blocks)


def _mentions(text: str) -> Iterable[tuple[int, str]]:
    taken: list[tuple[int, int]] = []
    for pattern in (BOROUGH, FIRSTS, NAMED):
        for match in pattern.finditer(text):
            name = LEADING.sub("", match[0])
            start = match.end() - len(name)
            if " " not in name or any(start < end and begin < match.end() for begin, end in taken):
                continue
            name = ROLE_BEFORE.sub("", name)
            if GENERIC.match(name) or " " not in name or HEAD.search(name.split()[0]):
                continue
            taken.append((start, match.end()))
            yield start, name


def _weight(text: str, start: int, name: str) -> int:
    before = text[max(0, start - 90) : start]
    if re.search(r"\b(?:former|previous|old|then|previously at|left|moved from|came from)\s*$", before, re.I):
        return -4
    weight = 1
    if CUE.search(before):
        weight += 2 + (3 if HEAD.search(before) else 0)
    if NATIONAL.search(name) or TEACHES.search(name):
        weight -= 4
    if name.startswith(("London Borough", "Royal Borough")):
        weight += 3
    return weight


def abbreviations_in(blocks: Sequence[Block]) -> dict[str, str]:
    """ "Larkshire Children's Trust (LCT)" → {"LCT": "Larkshire Children's Trust"}: initials, one of them may differ."""
    found: dict[str, str] = {}
    for block in blocks:
        for match in ABBREVIATED.finditer(block.text):
            words = re.findall(r"[\w’'-]+", block.text[max(0, match.start() - 120) : match.start()])
            name = _spelled_out(words, match[1])
            if name:
                found.setdefault(match[1], name)
    return found


def _spelled_out(words: list[str], short: str) -> str | None:
    for size in range(len(short), min(len(words), len(short) + 4) + 1):
        tail = words[-size:]
        initials = [
            word[0] for word in tail if word[0].isupper() or word.lower() not in {"of", "and", "the", "for"}
        ]
        wrong = sum(a.lower() != b.lower() for a, b in zip(initials, short, strict=False))
        if len(initials) == len(short) and tail[0][0].isupper() and wrong <= (1 if len(short) > 3 else 0):
            return " ".join(tail)
    return None


def _unsuffixed(blocks: Sequence[Block]) -> Organised | None:
    """A name without Council or Trust in it, told by how it stands: "returning to work for IMPOWER", again and again."""
    counts: Counter[str] = Counter()
    lines: dict[str, int] = {}
    cue = re.compile(
        r"(?:\b(?:work(?:s|ed|ing)? (?:for|at)|return(?:ed|ing)? to|join(?:s|ed|ing)?|back at|employed by|here at|"
        r"career (?:at|with)|role (?:at|with)|job (?:at|with)|[Aa]t|with(?= [A-Z]{4}))) "
        rf"((?:{WORD})(?: (?:for )?{WORD}){{0,2}})"
    )
    for block in blocks:
        for match in cue.finditer(block.text):
            name = match[1].rstrip("’'")
            if name.upper() not in NOT_EMPLOYERS and (
                name.isupper() or " " in name or name[1:] != name[1:].lower()
            ):
                counts[name] += 1
                lines.setdefault(name, block.line)
    whole = "\n".join(block.text for block in blocks)
    for name in counts:
        counts[name] += len(re.findall(rf"\b{re.escape(name)}\b", whole)) - 1
    best = counts.most_common(1)
    if not best or best[0][1] < 2 or TEACHES.search(best[0][0]):
        return None
    name, weight = best[0]
    return Organised(name, lines[name], weight, None)

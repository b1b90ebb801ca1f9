"""Which rows of a list are its headings: none, one, or a row of groups above a row of names."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from .targets import TARGETS

LOOKED_AT = 15
LONGEST = 60
DATA = re.compile(r"\d{3}|£\s?\d|@|https?:|\d[/.-]\d|\d{1,2}:\d\d")
_PAY = r"(?:\w+ )*(?:pay|salary|compensation|wage|rate|remuneration)(?: \w+)*? "
SHAPES = {
    "reference": re.compile(
        r"(?:(?:req|requisition|vacancy|post|posting|position|job|advert|reference|ref|record|external) )+"
        r"(?:num|number|no|nr|id|ref|reference|code)"
    ),
    "pay_from": re.compile(rf"{_PAY}(?:min|minimum|from|low|lower|start)(?: \w+)?"),
    "pay_to": re.compile(rf"{_PAY}(?:max|maximum|to|high|upper|top)(?: \w+)?"),
    "pay_period": re.compile(rf"{_PAY}(?:period|interval|unit|frequency|basis|per)(?: \w+)?"),
}


@dataclass(frozen=True, slots=True)
class Layout:
    """``first`` is the index of the first line of data; ``deep`` how many rows of headings stand above it."""

    headings: tuple[str, ...]
    first: int
    deep: int


def words(heading: str) -> str:
    """JobTitle, job_title and “Job title:” are all ``job title``."""
    plain = unicodedata.normalize("NFKC", heading)
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain)
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain).lower()))


@lru_cache(maxsize=4096)
def likeness(heading: str, name: str) -> float:
    """How much a heading is one of those under which lists have ``name``: 0 to 1."""
    own = words(heading)
    if not own:
        return 0.0
    shape = SHAPES.get(name)
    if shape and shape.fullmatch(own):
        return 0.95
    return max(_near(own, phrase, place) for place, phrase in enumerate(TARGETS[name].words))


def _near(own: str, phrase: str, place: int) -> float:
    phrase = phrase.strip()
    rank = 1 - min(place, 40) / 400
    if own == phrase:
        return rank
    if len(phrase) > 4 and Levenshtein.distance(own, phrase, score_cutoff=1) <= 1:
        return 0.9 * rank
    inside = f" {phrase} " in f" {own} "
    if not inside:
        return 0.0
    share = len(phrase.split()) / len(own.split())
    at_end = own.endswith(phrase) and share >= 0.5
    return (0.45 + 0.35 * share + (0.08 if at_end else 0)) * rank


def is_known(heading: str) -> bool:
    return any(likeness(heading, name) >= 0.6 for name in TARGETS)


def find(lines: Sequence[Sequence[str]]) -> Layout:
    """Headings among the first lines; without any, the columns are numbered by the caller."""
    shown = [list(line) for line in lines[:LOOKED_AT]]
    known = [_known(line) for line in shown]
    best = max(range(len(shown)), key=lambda at: known[at], default=-1)
    if best < 0 or known[best] < 2:
        return Layout((), 0, 0)
    return at_row(shown, best, _depth(shown, best))


def at_row(lines: Sequence[Sequence[str]], last: int, deep: int) -> Layout:
    """The layout whose lowest row of headings is ``last``."""
    names = list(lines[last])
    if deep == 2 and last > 0:
        names = _joined(list(lines[last - 1]), names)
    return Layout(_distinct(names), last + 1, deep)


def _depth(lines: list[list[str]], best: int) -> int:
    above = lines[best - 1] if best else []
    filled = sum(bool(cell) for cell in above)
    is_group = (
        filled >= 2 and filled < sum(bool(cell) for cell in lines[best]) and not _looks_like_data(above)
    )
    return 2 if is_group and max(len(cell) for cell in above) <= LONGEST else 1


def _known(line: list[str]) -> int:
    return 0 if _looks_like_data(line) else sum(is_known(cell) for cell in line)


def _looks_like_data(line: list[str]) -> bool:
    filled = [cell for cell in line if cell]
    odd = sum(bool(DATA.search(cell)) or len(cell) > LONGEST for cell in filled)
    return not filled or odd > len(filled) / 5


def _joined(groups: list[str], names: list[str]) -> list[str]:
    """A group holds until the next one begins, as merged cells do."""
    joined, group = [], ""
    for at, name in enumerate(names):
        group = (groups[at] if at < len(groups) else "") or group
        alone = name if words(group) in words(name) else f"{group} {name}"
        joined.append(alone.strip() if name else group)
    return joined


def _distinct(names: list[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    made = []
    for at, name in enumerate(names):
        own = " ".join(name.split()) or f"Column {at + 1}"
        seen[own] = seen.get(own, 0) + 1
        made.append(own if seen[own] == 1 else f"{own} ({seen[own]})")
    return tuple(made)

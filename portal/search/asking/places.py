"""The place that a question names, and how far from it one would go."""

import re
from dataclasses import dataclass

from portal.places import gazetteer
from portal.places.rows import FoundPlace
from portal.search.locating import editors_places
from portal.search.remembering import remembered
from portal.search.types import Point

USUAL_MILES = 20.0
FAR = re.compile(r"\b(?:within|under|less than|up to)? ?(\d{1,3}) ?(?:miles?|mi)\b(?: (?:of|from|around))?")
BEFORE = re.compile(r"\b(?:in|near|nr|around|close to|outside|at|by|from|of)\s+(?:the )?$")
NEAR = re.compile(
    r"(?:\b(?:in|near|nr|around|close to|outside)|\b(?:miles?|mi) (?:of|from|around))\s+(?:the )?$"
)
ABOUT = re.compile(r"\s+areas?\b")
NAME = re.compile(r"[a-z0-9][\w'-]*")
LONGEST_NAME = 4
NO_PLACE = frozenset({"law", "valley"})
ELSEWHERE = frozenset({"Scotland", "Wales", "Northern Ireland"})
ENDINGS = ("upon tyne", "upon thames", "upon hull", "upon trent", "on sea", "under lyme")
WORDS_TOO = frozenset(
    "sale deal reading bath hope street ash beer wells rugby sandwich ware nelson barking epping team wash"  # noqa: SIM905
    " send settle rye battle march over wing street ford mere cross hook looe care house home person need".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Asked:
    """``start`` and ``end`` are the span of text that it took."""

    point: Point
    label: str
    miles: float
    start: int
    end: int


def place_in(text: str, *, miles: float = USUAL_MILES, anywhere: bool = True) -> Asked | None:
    """The longest name that the gazetteer knows, first of those behind "in" or "near"; one that is a word too
    counts only there, as does any name unless it may stand ``anywhere``. ``miles`` holds where the text names no distance."""
    plain = plainly(text)
    far = FAR.search(plain)
    miles = float(far[1]) if far else miles
    with remembered():
        found = _named(plain, far, miles, anywhere=False)
        return found or (_named(plain, far, miles, anywhere=True) if anywhere else None)


def _named(plain: str, far: re.Match[str] | None, miles: float, anywhere: bool) -> Asked | None:
    words = list(NAME.finditer(plain))
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            start, end = words[first].start(), words[first + length - 1].end()
            if not anywhere and not NEAR.search(plain[:start]):
                continue
            if found := _known(plain, start, end):
                lead = BEFORE.search(plain[:start])
                span = min(lead.start() if lead else start, far.start() if far else start)
                end = about.end() if (about := ABOUT.match(plain, end)) else end
                return Asked(found, found.name, miles, span, max(end, far.end() if far else end))
    return None


def plainly(text: str) -> str:
    """In small letters and with one kind of apostrophe, every letter where it was."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text).replace("’", "'")


def _known(plain: str, start: int, end: int) -> Point | None:
    name = plain[start:end]
    if len(name) < 3 or name.isdigit() or name in NO_PLACE:
        return None
    if name in WORDS_TOO and not BEFORE.search(plain[:start]):
        return None
    found = _likeliest(name)
    if not found:
        return None
    return Point(
        found.label,
        float(found.latitude),
        float(found.longitude),
        gazetteer.areas_named(name, editors_places()),
    )


def _likeliest(name: str) -> FoundPlace | None:
    """In England where it can be: "Newcastle" is the one upon Tyne."""
    found = gazetteer.find(name, editors_places())
    if found and found[0].region in ELSEWHERE:
        longer = (gazetteer.find(f"{name} {ending}", editors_places()) for ending in ENDINGS)
        return next((places[0] for places in longer if places), found[0])
    return found[0] if found else None

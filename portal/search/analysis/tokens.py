"""From text to tokens: where each stands, its folded word and the term that is matched."""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from .protected import BUILT_IN, protected_form
from .stemming import stem

LONGEST = 64
MOST_WORDS = 65536
APOSTROPHES = "'\u2019\u2018\u02bc\u0060\u00b4\uff07"

FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75"}


def _marks() -> str:
    """Accents, vowel signs and invisible joiners that may stand inside a word, as ranges for an expression."""
    marks = [n for n in range(0x300, 0x10000) if unicodedata.category(chr(n)) in ("Mn", "Mc")]
    starts = [n for n, before in zip(marks, [0, *marks], strict=False) if n != before + 1]
    ends = [n for n, after in zip(marks, [*marks[1:], 0], strict=True) if n != after - 1]
    ranges = "".join(f"{chr(a)}-{chr(b)}" for a, b in zip(starts, ends, strict=True))
    return f"{ranges}\u00ad\u200c\u200d\u2060"


_LETTERS = rf"[^\W_](?:[^\W_]|[{_marks()}])*"
_WORD = re.compile(
    r"(?P<dotted>\b(?:[A-Za-z]\.){2,}(?:[A-Za-z](?![^\W_]))?)"
    r"|(?P<money>£?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![^\W_])"
    r"|£?\d+[.:]\d+(?=[^\W\d_])(?![kK](?![^\W_]))"
    r"|£?\d+(?:[.:]\d+)*(?:[kK](?![^\W_]))?(?![^\W_])"
    r"|£?\d*[¼½¾](?![^\W_]))"
    rf"|(?P<word>{_LETTERS}(?:[{APOSTROPHES}]{_LETTERS})*)"
)
KINDS = tuple(_WORD.groupindex)
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]$")
_ZEROS = re.compile(r"^(\d+)\.0+$")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")


class Token(NamedTuple):
    """``term`` is matched, ``word`` is the folded word as written, ``start`` and ``end`` its place."""

    term: str
    word: str
    start: int
    end: int
    raw: str


def fold(text: str) -> str:
    """Without accents, apostrophes and case. Vowel signs, which some scripts spell with, stay."""
    decomposed = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text).casefold()).casefold()
    return decomposed if decomposed.isalpha() else "".join(filter(_is_kept, decomposed))


def _is_kept(character: str) -> bool:
    if character.isalnum() or character in " .:-&":
        return True
    spells = unicodedata.category(character) in ("Mn", "Mc") and not unicodedata.combining(character)
    return spells and not "\ufe00" <= character <= "\ufe0f"


def analyse(text: str, protected: Collection[str] = BUILT_IN) -> list[Token]:
    """Every token of a text, in order. No input raises; an overlong word is cut at 64 characters."""
    found = []
    for match in _WORD.finditer(text):
        raw = match.group()
        word, term = _understood(raw, match.lastgroup or "word", protected)
        if word:
            found.append(Token(term, word, match.start(), match.end(), raw))
    return found


class Words(dict[tuple[str, ...], tuple[str, str]]):
    """Reads many texts as ``analyse`` does, without where a word stands: several times as fast."""

    def __init__(self, protected: Collection[str]) -> None:
        super().__init__()
        self.protected = protected

    def __missing__(self, groups: tuple[str, ...]) -> tuple[str, str]:
        if len(self) >= MOST_WORDS:
            self.clear()
        kind, raw = next((kind, raw) for kind, raw in zip(KINDS, groups, strict=True) if raw)
        found = self[groups] = _understood(raw, kind, self.protected)
        return found

    def of(self, text: str) -> list[tuple[str, str]]:
        """The folded word and the term of every token."""
        return [read for groups in _WORD.findall(text) if (read := self[groups])[0]]


def _understood(raw: str, kind: str, protected: Collection[str]) -> tuple[str, str]:
    """The folded word, and its term: an abbreviation's own, else its stem."""
    word, term = _read(raw, kind)
    if word in protected or word[:-1] in protected:
        bare = _APOSTROPHE.sub("", _bare(raw, kind))
        term = protected_form(bare, word, protected) or term
    return word, term


@lru_cache(maxsize=MOST_WORDS)
def _read(raw: str, kind: str) -> tuple[str, str]:
    """The folded word and its stem; the same words come again and again."""
    if kind == "money":
        number = _number(raw)
        return number, number
    word = fold(_bare(raw, kind)).replace(" ", "")[:LONGEST]
    return word, stem(word)[:LONGEST]


def _bare(raw: str, kind: str) -> str:
    return _POSSESSIVE.sub("", raw.replace(".", "") if kind == "dotted" else raw)


def terms(text: str, protected: Collection[str] = BUILT_IN) -> tuple[str, ...]:
    return tuple(token.term for token in analyse(text, protected))


def _number(raw: str) -> str:
    """ "£38,000", "38k" and "38000" are one number."""
    plain = raw.lstrip("£")
    if plain[-1:] in FRACTIONS:
        return (plain[:-1] or "0") + FRACTIONS[plain[-1]]
    plain = plain if plain.isascii() else fold(plain).replace(" ", "")
    plain = _ZEROS.sub(r"\1", plain.replace(",", ""))[:LONGEST]
    if plain[-1:] in "kK" and plain.count(".") <= 1 and ":" not in plain:
        whole, _, part = plain[:-1].partition(".")
        if len(part) <= 3:
            return (whole + part.ljust(3, "0"))[:LONGEST]
    return plain.casefold()

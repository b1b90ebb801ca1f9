"""BERT's uncased vocabulary: the commonest English words whole, rarer ones in pieces that begin with ``##``."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

VOCABULARY = Path(__file__).parent / "bert-vocab.txt"
STARTS = ("", "re", "un", "mis")
ENDINGS = ("", "s", "es", "d", "ed", "ing", "er", "ers", "ly", "y")
SHORTEST = 3


@cache
def vocabulary() -> dict[str, int]:
    """Each piece with its number."""
    lines = VOCABULARY.read_text(encoding="utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}


def is_english(word: str) -> bool:
    """The vocabulary holds it, or what it is made from."""
    known = vocabulary()
    return word in known or any(part in known for part in made_from(word))


def made_from(word: str) -> Iterator[str]:
    """ "Redoing" is made from "doing" and from "redo", "binned" from "bin"."""
    for start in STARTS:
        rest = word.removeprefix(start)
        for ending in ENDINGS:
            if rest.endswith(ending) and len(rest) - len(ending) >= SHORTEST:
                root = rest.removesuffix(ending)
                yield root
                if root[-1:] == root[-2:-1]:
                    yield root[:-1]

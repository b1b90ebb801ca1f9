"""BERT's uncased vocabulary: the commonest English words whole, rarer ones in pieces that begin with ``##``."""

from functools import cache
from pathlib import Path

VOCABULARY = Path(__file__).parent / "bert-vocab.txt"


@cache
def vocabulary() -> dict[str, int]:
    """Each piece with its number."""
    lines = VOCABULARY.read_text(encoding="utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}

"""A word as it may have been meant: with one letter more, less, other, or two in the other order."""

from collections.abc import Iterator

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 4
"""Below it every word is near every other."""


def spellings(word: str) -> Iterator[str]:
    if len(word) < SHORTEST:
        return
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (left + right[1:] for left, right in cuts if right)
    yield from (left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1)
    yield from (left + letter + right[1:] for left, right in cuts if right for letter in LETTERS)
    yield from (left + letter + right for left, right in cuts for letter in LETTERS)

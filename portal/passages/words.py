"""Which words are ordinary English, for whoever looks for misspelt ones."""

from collections.abc import Iterator

from .tokenizer import vocabulary

STARTS = ("", "re", "un", "mis")
ENDINGS = ("", "s", "es", "d", "ed", "ing", "er", "ers", "ly", "y")
SHORTEST = 3


def is_english(word: str) -> bool:
    """The local model's vocabulary holds it, or what it is made from."""
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

"""WordPiece over BERT's uncased vocabulary: the same ids as the ``tokenizers`` package gives."""

import unicodedata
from collections.abc import Iterator

from portal.english import vocabulary

LONGEST_WORD = 100
CJK = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


def encode(text: str, longest: int = 256) -> list[int]:
    """Ids with [CLS] in front and [SEP] behind, at most ``longest`` in all."""
    known = vocabulary()
    ids = [known["[CLS]"]]
    for word in words(text):
        ids.extend(pieces(word))
        if len(ids) >= longest:
            break
    return [*ids[: longest - 1], known["[SEP]"]]


def words(text: str) -> Iterator[str]:
    """Lower-case words and single punctuation marks, accents removed."""
    word: list[str] = []
    for character in _cleaned(text):
        if character.isspace() or _stands_alone(character):
            if word:
                yield "".join(word)
                word = []
            if not character.isspace():
                yield character
        else:
            word.append(character)
    if word:
        yield "".join(word)


def pieces(word: str) -> list[int]:
    """The longest pieces from the left; a word that cannot be cut into pieces is one [UNK]."""
    known = vocabulary()
    if len(word) > LONGEST_WORD:
        return [known["[UNK]"]]
    found: list[int] = []
    start = 0
    while start < len(word):
        prefix = "##" if start else ""
        end = len(word)
        while end > start and prefix + word[start:end] not in known:
            end -= 1
        if end == start:
            return [known["[UNK]"]]
        found.append(known[prefix + word[start:end]])
        start = end
    return found


def _cleaned(text: str) -> str:
    kept = "".join(
        " " if c in "\t\n\r" else c
        for c in text
        if c in "\t\n\r" or (c not in "\x00\ufffd" and not unicodedata.category(c).startswith("C"))
    )
    plain = unicodedata.normalize("NFD", kept.lower())
    return "".join(c for c in plain if unicodedata.category(c) != "Mn")


def _stands_alone(character: str) -> bool:
    code = ord(character)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    if unicodedata.category(character).startswith("P"):
        return True
    return any(low <= code <= high for low, high in CJK)

"""How many syllables a reader says, by the usual English rules of thumb."""

import re
from functools import cache

VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?:[^laeiouytszxcgh]es|[^taeiouyd]ed|[^laeiouy]e)$")
SILENT_INSIDE = re.compile(r"(?<=[^aeiouyl])e(?=(?:ship|ment|ful|ly|less|ness|some|work|time)s?$)")
TWO_IN_ONE = re.compile(r"i[aou](?!u)|[^q]ua|eo|yi|ui(?!l|t)|ea(?:t[eio]|l$)|\bscie")
"""Neighbours that are said apart: soci-al, e-valu-ate, cre-ate, vide-o."""
NOT_APART = re.compile(r"(?:[ct]i(?:a|o)|gi(?:a|o)n|sio|peo|geo)")


@cache
def syllables(word: str) -> int:
    letters = SILENT_INSIDE.sub("", re.sub(r"[^a-z]", "", word.lower()))
    if len(letters) <= 3:
        return 1
    apart = len(TWO_IN_ONE.findall(NOT_APART.sub("ta", letters)))
    return max(1, len(VOWELS.findall(SILENT.sub(lambda end: end[0][0], letters))) + apart)

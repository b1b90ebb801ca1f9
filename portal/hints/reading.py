"""The age at which one can read a text: the grade of Flesch and Kincaid, plus five.

Two sorts of words count as two syllables at most, because no writer can choose shorter ones and no reader stops at
them: names ("Social Work England", "Sheffield Hallam"), and the ``TRADE``'s own words, which the site explains.
"""

import re
from collections.abc import Iterable

from .syllables import syllables

WORD = re.compile(r"[A-Za-z’'][A-Za-z’'\-]*")
AIM = 12
FEWEST_WORDS = 100
"""Of less the measure says nothing."""
TRADE = re.compile(
    r"(?:apprentic|qualif|safeguard|supervis|assess|regist|employer|residen|practition|univers|degree|application"
    r"|interview|disabilit|foster|referenc|authorit|manager|director|famil|social|caseload|statutory|therap)\w*",
    re.IGNORECASE,
)


def reading_age(sentences: Iterable[str]) -> float | None:
    """None when there is too little to measure."""
    split = [WORD.findall(sentence) for sentence in sentences]
    split = [words for words in split if words]
    count = sum(map(len, split))
    if count < FEWEST_WORDS:
        return None
    said = sum(_said(word, first=not at) for words in split for at, word in enumerate(words))
    return round(0.39 * count / len(split) + 11.8 * said / count - 15.59 + 5, 1)


def _said(word: str, *, first: bool) -> int:
    known = TRADE.fullmatch(word) or (word[0].isupper() and not first)
    return min(2, syllables(word)) if known else syllables(word)

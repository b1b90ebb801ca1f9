"""The words that carry meaning, as stems, so that two texts can be compared."""

import re
from functools import cache

import Stemmer

WORD = re.compile(r"[a-z0-9]+(?:[.,]\d+)*(?:'[a-z]+)?")
STOP = frozenset(
    """a about after all also am an and any are as at be because been before being but by can could did do does
    doing done for from get gets getting got had has have having he her hers him his how i if im in into is it
    its ive just know like lot many may me might more most much must my of on one or our ours out please really
    said say says see shall she should so some such than that the their theirs them then there these they thing
    things this those to too u up ur us very want was we well were what when where whether which while who
    whom whose why will with would you your yours tell let lets still ever something anything someone anyone
    does dont cant doesnt didnt isnt wont id ok okay hi hello thanks wat wot r n y pls plz""".split()  # noqa: SIM905
)


@cache
def stem(word: str) -> str:
    return Stemmer.Stemmer("porter").stemWord(word)


def tokens(text: str) -> list[str]:
    """Lower-case words and numbers, possessives and curly marks folded."""
    plain = text.lower().replace("’", "'").replace("‘", "'")
    return [word.removesuffix("'s").replace("'", "") for word in WORD.findall(plain)]


def content_words(text: str) -> list[str]:
    """Stems of what is no small word, in order, each once."""
    return list(dict.fromkeys(stem(word) for word in tokens(text) if word not in STOP and len(word) > 1))


def coverage(asked: list[str], text: str) -> float:
    """The share of the asked stems that the text holds; 1.0 when nothing was asked for."""
    if not asked:
        return 1.0
    held = {stem(word) for word in tokens(text)}
    return sum(word in held for word in asked) / len(asked)

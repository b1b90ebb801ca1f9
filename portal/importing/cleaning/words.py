"""Comparing texts by their words alone."""

import re

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
JOINING = frozenset(
    "a an and are as at be because been between but by can could for from has have her his if in into is it its"
    " my nor of on or our so than that the their these this those through to was we were when where which while"
    " who whose will with within without would your".split()
)


def words_of(text: str) -> list[str]:
    """Lower-case words, apostrophes made straight."""
    return [word.lower().replace("’", "'") for word in WORD.findall(text)]


def folded(text: str) -> str:
    return " ".join(words_of(text))


def nearly_same(one: str, other: str) -> bool:
    """Equal, or long enough and one letter apart."""
    if one == other:
        return True
    if len(one) < 5 or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) <= 2 and one[-3:] == other[-3:]
    shorter, longer = sorted((one, other), key=len)
    return any(longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer)))


ADDRESS = re.compile(r"(?:www\.|https?:|\S+@|\S+\.\S+\.\S|\S+\.(?:gov|co|org|com|uk|nhs)\b)")


def begins_small(text: str) -> bool:
    """The line goes on with a small letter, and not because it is an address."""
    return text[:1].islower() and not ADDRESS.match(text)

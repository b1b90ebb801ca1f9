"""Misspelt words that matter, mended; words that exist are left alone."""

import re
from functools import cache

from portal.guard.danger.patterns import RULES, vocabulary


def _lines(name: str) -> frozenset[str]:
    return frozenset((RULES / f"{name}.txt").read_text(encoding="utf-8").split())


CRITICAL = _lines("critical")
"""Words whose misspelling could hide a danger."""
REAL_WORDS = _lines("real_words")
"""Words of English that look like a misspelling of a critical one."""
SHORTEST = 5
LONG = 8
_STARRED = re.compile(r"[a-z]+\*+[a-z]*")


def mend(words: str) -> str:
    """``words`` as ``fold`` gives them."""
    return " " + " ".join(_mended(word) for word in words.split()) + " "


def _mended(word: str) -> str:
    if "*" in word:
        return _uncovered(word)
    if word in vocabulary() or word in REAL_WORDS:
        return word
    if (single := re.sub(r"(.)\1", r"\1", word)) in vocabulary() and len(single) > 2:
        return single
    if word.endswith("in") and f"{word}g" in vocabulary():
        return f"{word}g"
    if len(word) >= SHORTEST and word.endswith("d") and f"{word[:-1]}ed" in vocabulary():
        return f"{word[:-1]}ed"
    if len(word) >= 7 and len(word) <= 60 and (apart := _apart(word)):
        return apart
    return _nearest(word) if SHORTEST <= len(word) <= 16 else word


def _uncovered(word: str) -> str:
    """``r*ped``: each star hides one or more letters of a word that matters."""
    if not _STARRED.fullmatch(word) or len(word) > 20:
        return word.replace("*", "")
    pattern = re.compile(re.sub(r"\*+", lambda stars: f"[a-z]{{{len(stars.group())}}}", word))
    return next(
        (each for each in sorted(CRITICAL | {"rape", "kill", "die", "abuse"}) if pattern.fullmatch(each)),
        word,
    )


@cache
def _deletions() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for word in sorted(CRITICAL):
        for shorter in _shorter(word, 2 if len(word) >= LONG else 1):
            index.setdefault(shorter, []).append(word)
    return index


def _shorter(word: str, depth: int) -> set[str]:
    found = {word}
    for _ in range(depth):
        found |= {each[:place] + each[place + 1 :] for each in found for place in range(len(each))}
    return found


def _nearest(word: str) -> str:
    depth = 2 if len(word) >= LONG else 1
    candidates = {each for shorter in _shorter(word, depth) for each in _deletions().get(shorter, ())}
    near = [(_distance(word, each), each) for each in candidates if each[0] == word[0]]
    near = [pair for pair in near if pair[0] <= (2 if len(pair[1]) >= LONG and len(word) >= LONG else 1)]
    return min(near)[1] if near else word


def _distance(first: str, second: str) -> int:
    """Letters added, lost, changed or swapped."""
    rows = [list(range(len(second) + 1))]
    for i, a in enumerate(first, 1):
        row = [i]
        for j, b in enumerate(second, 1):
            cost = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and first[i - 2] == b:
                cost = min(cost, rows[i - 2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def _apart(word: str) -> str:
    """``killmyself`` as ``kill myself``; only what ends in the person, so that ``therapist`` stays whole."""
    if not word.endswith(("myself", "me", "die", "mum", "home", "selfharm", "life")):
        return ""
    best: list[list[str] | None] = [[]]
    known = vocabulary()
    for end in range(1, len(word) + 1):
        fits: list[tuple[str, ...]] = [
            (*before, word[start:end])
            for start in range(max(0, end - 12), end)
            if (before := best[start]) is not None and (word[start:end] in known or word[start:end] == "i")
        ]
        best.append(list(sorted(fits, key=len)[0]) if fits else None)
    parts = best[-1]
    return " ".join(parts) if parts and all(len(part) > 1 or part == "i" for part in parts) else ""

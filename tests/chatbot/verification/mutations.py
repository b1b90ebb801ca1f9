"""Ways to turn a true sentence false: each changes one thing that a reader would rely on."""

import re
from collections.abc import Iterator

from chatbot.verification.figures import figures_at, figures_in

NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
MONTHS = "January February April June July August September October November December".split()  # noqa: SIM905
UNITS = {"year": "month", "month": "week", "week": "day", "day": "hour", "hour": "minute", "mile": "day"}
NEGATIONS = ((r" (?:not|never) ", " "), (r"n[’']t\b", ""), (r"\bno\b ", "the "), (r"\bcannot\b", "can"))
SAID = (
    (r"\b(is|are|was|can|will|may|must|should|does|do|has|have)\b(?! not|n)", r"\1 not"),
    (r"\bmust\b", "may"), (r"\bmay\b", "must"), (r"\bcan\b", "must"), (r"\bshould\b", "must"),
    (r"\bhave to\b", "may"), (r"\bneeds? to\b", "may"), (r"\bwill\b", "may"),
)  # fmt: skip
CONDITIONS = (
    (r"\b[Ii]f\b", "unless"), (r"\bunless\b", "if"), (r"\buntil\b", "after"), (r"\bbefore\b", "after"),
    (r"\bafter\b", "before"), (r"\bonly\b ?", ""), (r"\busually\b ?", ""), (r"\b[Uu]p to\b", "at least"),
    (r"\bat least\b", "at most"), (r"\bmore than\b", "less than"), (r"\b[Aa]bout\b (?=£|\d)", ""),
    (r"\b[Ss]ome\b", "all"), (r"\b[Mm]ost\b", "all"), (r"\bor\b", "and"), (r" in England\b", ""),
)  # fmt: skip


def wrong_figures(sentence: str) -> Iterator[str]:
    for match in re.finditer(r"\d[\d,]*", sentence):
        digits = match[0]
        yield sentence[: match.start()] + _one_more(digits) + sentence[match.end() :]
        yield sentence[: match.start()] + _other_digit(digits) + sentence[match.end() :]
    yield from _swapped(sentence, NUMBER_WORDS)
    yield from _swapped(sentence, MONTHS)
    for unit, other in UNITS.items():
        yield from _each(sentence, rf"(?<=[\d-] ){unit}|(?<=\d-){unit}", other)


def wrong_words(sentence: str) -> Iterator[str]:
    for pattern, other in (*NEGATIONS, *SAID, *CONDITIONS):
        yield from _each(sentence, pattern, other)


def figures_of_others(sentence: str, text: str) -> Iterator[str]:
    """A figure of the passage, told in another sentence, in the place of this one's of its kind."""
    ours = figures_at(sentence)
    for figure, start, end in figures_at(text):
        kind = figure.partition(":")[0]
        for own, at, stop in ours:
            if own.startswith(f"{kind}:") and own != figure and figure not in figures_in(sentence):
                yield sentence[:at] + text[start:end] + sentence[stop:]


def _each(sentence: str, pattern: str, other: str) -> Iterator[str]:
    for match in re.finditer(pattern, sentence):
        changed = sentence[: match.start()] + match.expand(other) + sentence[match.end() :]
        if changed != sentence:
            yield changed


def _swapped(sentence: str, words: list[str]) -> Iterator[str]:
    for word, other in zip(words, [*words[1:], words[0]], strict=True):
        yield from _each(sentence, rf"\b{word}\b", other)


def _one_more(digits: str) -> str:
    value = int(digits.replace(",", "")) + 1
    return f"{value:,}" if "," in digits else str(value)


def _other_digit(digits: str) -> str:
    return str(int(digits[0]) % 9 + 1) + digits[1:]


def written_differently(sentence: str) -> str:
    """As true as before, but in no source's very words."""
    for pattern, other in (
        (r"£(\d+),000\b", r"£\1k"),
        (r"(\d+)%", r"\1 per cent"),
        (r"(\d+) per cent", r"\1%"),
        (r"\bSeptember\b", "Sept"),
        *(
            (rf"\b{word} (?=years|months|weeks|days|hours)", f"{n} ")
            for n, word in enumerate(NUMBER_WORDS, 2)
        ),
        *(
            (rf"(?<![\d£.,-])\b{n} (?=years|months|weeks|days|hours)", f"{word} ")
            for n, word in enumerate(NUMBER_WORDS, 2)
        ),
    ):
        sentence, count = re.subn(pattern, other, sentence)
        if count:
            return sentence
    return re.sub(r"([.?!])$", r" \1", sentence).replace("’", "'").replace(",", "")

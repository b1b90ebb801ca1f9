"""Whether a passage says what a sentence claims: its words, figures, names, negations and conditions."""

import re
from dataclasses import dataclass

from chatbot.language.orders import without_orders
from chatbot.language.sentences import sentences_of
from chatbot.language.words import STOP, content_words, stem, tokens
from portal.passages.store import Entry

from .about import told_of_another
from .figures import figures_at, figures_in
from .markers import markers_in
from .names import named

WORDS_IN_ONE_PLACE = 0.6
YEAR = re.compile(r"number:(?:19|20)\d\d")
"""Of a title's figures only a year is told of all that stands below it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """``reason`` says what is missing, for the record; empty when the passage supports the sentence."""

    reason: str = ""

    def __bool__(self) -> bool:
        return not self.reason


def folded(text: str) -> str:
    return " ".join(text.split())


def is_quoted(sentence: str, text: str) -> bool:
    """The passage's own words, spacing apart."""
    return bool(sentence.strip()) and folded(sentence) in folded(text)


def supports(entry: Entry, sentence: str) -> Verdict:
    """A quotation stands. Anything else must rest, word for word, on one sentence of the passage, or on two
    neighbours where no sentence alone holds it."""
    text = without_orders(entry.passage.text)
    if is_quoted(sentence, text):
        return Verdict()
    lead = without_orders(f"{entry.title} {entry.passage.heading}")
    held = {stem(word) for word in tokens(f"{lead} {text}") if word not in STOP}
    missing = [word for word in words_of(sentence) if word not in held]
    if missing:
        return Verdict(f"words: {' '.join(missing[:5])}")
    parts = sentences_of(text)
    windows = [part for part in parts if _is_in(sentence, f"{lead} {part}")] or [
        " ".join(pair) for pair in zip(parts, parts[1:], strict=False)
    ]
    reasons = [_reason(sentence, window, lead, text) for window in windows]
    return Verdict("" if "" in reasons else min(reasons, key=len, default="nothing to rest on"))


def words_of(sentence: str) -> list[str]:
    """Its content words; figures are compared by their values."""
    plain = list(sentence)
    for _figure, start, end in figures_at(sentence):
        plain[start:end] = " " * (end - start)
    return content_words("".join(plain))


def _is_in(sentence: str, place: str) -> bool:
    words = words_of(sentence)
    held = {stem(word) for word in tokens(place)}
    return not words or sum(word in held for word in words) / len(words) >= WORDS_IN_ONE_PLACE


def _reason(sentence: str, window: str, lead: str, text: str) -> str:
    of_the_title = {figure for figure in figures_in(lead) if YEAR.fullmatch(figure)}
    figures = figures_in(sentence) - figures_in(window) - of_the_title
    if figures:
        return f"figures: {' '.join(sorted(figures))}"
    if not _is_in(sentence, f"{lead} {window}"):
        return "not in one place"
    held = {stem(word) for word in tokens(f"{lead} {window}")}
    if strangers := {name for name in named(sentence, text) if name not in held}:
        return f"names: {' '.join(sorted(strangers))}"
    if other := told_of_another(sentence, window):
        return f"about another: {other}"
    ours, theirs = markers_in(sentence), markers_in(window)
    if ours != theirs:
        return f"conditions: {' '.join(sorted((ours - theirs) + (theirs - ours)))}"
    return ""

"""Whether a passage says what a sentence claims: its words, figures, names, negations and conditions."""

from dataclasses import dataclass

from chatbot.language.sentences import sentences_of
from chatbot.language.words import STOP, content_words, stem, tokens
from portal.passages.store import Entry

from .figures import figures_in
from .markers import markers_in

WORDS_IN_ONE_PLACE = 0.6


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
    """A quotation stands. Anything else must rest, word for word, on neighbouring sentences of the passage."""
    text = entry.passage.text
    if is_quoted(sentence, text):
        return Verdict()
    lead = f"{entry.title} {entry.passage.heading}"
    held = {stem(word) for word in tokens(f"{lead} {text}") if word not in STOP}
    missing = [word for word in content_words(sentence) if word not in held]
    if missing:
        return Verdict(f"words: {' '.join(missing[:5])}")
    parts = sentences_of(text)
    windows = [*parts, *(" ".join(pair) for pair in zip(parts, parts[1:], strict=False))]
    reasons = [_reason(sentence, window, lead) for window in windows]
    return Verdict("" if "" in reasons else min(reasons, key=len, default="nothing to rest on"))


def _reason(sentence: str, window: str, lead: str) -> str:
    figures = figures_in(sentence) - figures_in(window)
    if figures:
        return f"figures: {' '.join(sorted(figures))}"
    words = content_words(sentence)
    held = {stem(word) for word in tokens(f"{lead} {window}")}
    if words and sum(word in held for word in words) / len(words) < WORDS_IN_ONE_PLACE:
        return "not in one place"
    ours, theirs = markers_in(sentence), markers_in(window)
    if ours != theirs:
        return f"conditions: {' '.join(sorted(ours ^ theirs))}"
    return ""

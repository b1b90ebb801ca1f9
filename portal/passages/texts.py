"""What of a passage is made into vectors: its words in pieces that the model reads whole, its questions."""

import re

from .store import Entry

WORDS_A_PIECE = 180
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“\"'(£])")


def texts_of(entry: Entry) -> list[str]:
    """Title and heading stand in front of each piece; each question is a text of its own, and so are a title
    and a heading that says something else: many ask in their words ("what is hard about being a ...")."""
    passage = entry.passage
    own_heading = bool(passage.heading) and entry.title not in passage.heading
    heading = passage.heading if own_heading else passage.heading.replace(entry.title, "")
    lead = ": ".join(part for part in (entry.title, heading.strip(" :")) if part)
    texts = [f"{lead}. {piece}" for piece in pieces(passage.text)]
    return [*texts, *passage.questions, *([lead] if own_heading else [])]


def pieces(text: str) -> list[str]:
    """At most 180 words each, cut between sentences where it can be."""
    found: list[str] = []
    current: list[str] = []
    for sentence in SENTENCE_END.split(text):
        words = sentence.split()
        if current and len(current) + len(words) > WORDS_A_PIECE:
            found.append(" ".join(current))
            current = []
        current.extend(words)
        while len(current) > WORDS_A_PIECE:
            found.append(" ".join(current[:WORDS_A_PIECE]))
            current = current[WORDS_A_PIECE:]
    if current or not found:
        found.append(" ".join(current))
    return found

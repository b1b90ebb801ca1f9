"""When an answer counts as holding a fact, and as holding a figure that no source has."""

import re

from chatbot.answer import Answer
from chatbot.verification.figures import figures_in, without_source

WORD = re.compile(r"[a-z]{4,}")
FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


def holds_fact(fact: str, text: str) -> bool:
    """At least half of its words of four letters or more, and one of its figures if it has any."""
    plain, said = _plain(fact), _plain(text)
    words = set(WORD.findall(plain))
    figures = set(map(_number, FIGURE.findall(plain)))
    held = words & set(WORD.findall(said))
    if words and len(held) * 2 < len(words):
        return False
    return not figures or bool(figures & set(map(_number, FIGURE.findall(said))))


def said_in(answer: Answer) -> str:
    """Where a fact counts: the sentences and the facts of the cards."""
    cards = (f"{fact.label} {fact.value}" for card in answer.cards for fact in card.facts)
    return " ".join([*(sentence.text for sentence in answer.sentences), *cards])


def figures_without_source(answer: Answer) -> set[str]:
    """Of all sentences, each against the quotes that it cites."""
    quotes = {source.number: source.quote for source in answer.sources}
    missing: set[str] = set()
    for sentence in answer.sentences:
        cited = " ".join(quotes[number] for number in sentence.sources)
        missing |= without_source(sentence.text, cited) if cited else figures_in(sentence.text)
    return missing


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _number(figure: str) -> str:
    return figure.replace(",", "").rstrip(".")

"""An answer as the page shows it: sentences in paragraphs, citations that lead to the very words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import quote

from chatbot.answer import Answer, Sentence, Source
from chatbot.language.sentences import sentences_of
from chatbot.statuses import STATUSES, Status

FRAGMENT_WORDS = 8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that rest on the same sources; who says them and what to be careful about stand once."""

    sentences: tuple[Sentence, ...]

    @property
    def attribution(self) -> str:
        return self.sentences[0].attribution

    @property
    def caution(self) -> str:
        return self.sentences[0].caution

    @property
    def sources(self) -> tuple[int, ...]:
        return self.sentences[0].sources


@dataclass(frozen=True, slots=True)
class ShownSource:
    source: Source

    @property
    def link(self) -> str:
        """The passage on its page, scrolled to the words where the browser can."""
        first = next(iter(sentences_of(self.source.quote)), self.source.quote)
        words = quote(" ".join(first.split()[:FRAGMENT_WORDS]), safe="").replace("-", "%2D")
        joint = "" if "#" in self.source.url else "#"
        return f"{self.source.url}{joint}:~:text={words}"

    @property
    def reviewed_on(self) -> date | None:
        return date.fromisoformat(self.source.reviewed_on) if self.source.reviewed_on else None


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """A question with its answer. ``number`` keeps the ids of several answers on one page apart."""

    number: int
    question: str
    answer: Answer
    latest: bool = False

    @property
    def status(self) -> Status:
        return STATUSES[self.answer.status]

    @property
    def paragraphs(self) -> list[Paragraph]:
        return list(_paragraphs(self.answer))

    @property
    def sources(self) -> list[ShownSource]:
        return [ShownSource(source) for source in self.answer.sources]


def _paragraphs(answer: Answer) -> Iterator[Paragraph]:
    for _, group in groupby(answer.sentences, key=lambda s: (s.sources, s.attribution, s.caution)):
        yield Paragraph(tuple(group))

"""An answer as the page shows it: sentences in paragraphs, citations that lead to the very words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from chatbot.answer import Answer, Sentence, Source
from chatbot.composers.prompt import ADDRESS
from chatbot.feedback.models import AnswerFeedback
from chatbot.records.models import AnswerRecord
from chatbot.records.recall import MOST_TURNS, shown_now
from chatbot.statuses import STATUSES, Status
from portal.mail.links import site_address

from .fragments import to_the_words
from .making import how_it_was_made


@dataclass(frozen=True, slots=True)
class ShownSource:
    source: Source

    @property
    def link(self) -> str:
        """The passage on its page, scrolled to the words where the browser can."""
        return to_the_words(self.source.url, self.source.quote)

    @property
    def address(self) -> str:
        """Whole, for paper and for mails."""
        return site_address(self.source.url)

    @property
    def reviewed_on(self) -> date | None:
        return date.fromisoformat(self.source.reviewed_on) if self.source.reviewed_on else None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that rest on the same sources; who says them and what to be careful about stand once."""

    sentences: tuple[Sentence, ...]
    sources: tuple[ShownSource, ...]

    @property
    def attribution(self) -> str:
        return self.sentences[0].attribution

    @property
    def caution(self) -> str:
        return self.sentences[0].caution


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """A question with its answer. Without a ``record`` it was not kept: nothing can be said of it afterwards."""

    number: int
    question: str
    answer: Answer
    record: AnswerRecord | None = None
    latest: bool = False

    @property
    def question_without_addresses(self) -> str:
        """For a mail, that nobody sends a link of his own through us."""
        return ADDRESS.sub("[…]", self.question)

    @property
    def status(self) -> Status:
        return STATUSES[self.answer.status]

    @property
    def paragraphs(self) -> list[Paragraph]:
        return list(_paragraphs(self.answer))

    @property
    def sources(self) -> list[ShownSource]:
        return [ShownSource(source) for source in self.answer.sources]

    @property
    def says_more(self) -> bool:
        """Whom to call stands alone, unless something of the question has an answer beside it."""
        return not self.answer.signposts or bool(
            self.answer.sentences or self.answer.cards or self.answer.lookup
        )

    @property
    def only_hands_over(self) -> bool:
        """Nothing was looked up: the card leads to a page that works it out."""
        cards = self.answer.cards
        return self.answer.lookup is None and all(card.kind == "handover" for card in cards)

    @property
    def how(self) -> list[str]:
        return how_it_was_made(self.record, self.answer) if self.record else []

    @property
    def feedback(self) -> AnswerFeedback | None:
        return getattr(self.record, "feedback", None)


def conversation(known: str) -> list[ShownTurn]:
    """The turns of a conversation as they may be shown now, oldest first."""
    if not known:
        return []
    found = AnswerRecord.objects.of_conversation(known).select_related("feedback").reverse()[:MOST_TURNS]
    shown = shown_now(list(found)[::-1])
    return [
        ShownTurn(number, record.question, answer, record, latest=number == len(shown))
        for number, (record, answer) in enumerate(shown, start=1)
    ]


def _paragraphs(answer: Answer) -> Iterator[Paragraph]:
    sources = {source.number: ShownSource(source) for source in answer.sources}
    for (numbers, *_said), group in groupby(
        answer.sentences, key=lambda s: (s.sources, s.attribution, s.caution)
    ):
        yield Paragraph(tuple(group), tuple(sources[number] for number in numbers))

"""When a page is published, the questions that it may answer are asked again, and closed where it does."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from wagtail.models import Page

from chatbot.control.models import Mode
from chatbot.pipeline import run, steps
from chatbot.statuses import Outcome
from chatbot.turn import Turn
from portal import clock, mail
from portal.pages.indexing import document_of
from portal.pages.models import BasePage
from portal.passages.store import PassageStore

from .links import gap_address
from .models import Gap, GapQuestion, State, leads
from .nearness import may_bear

MOST_OF_A_GAP = 50


def ask_again_after(page: Page, store: PassageStore | None = None) -> int:
    """Those that bear on what the page says; how many of them are answered now."""
    texts = texts_of(page)
    waiting = Gap.objects.waiting().in_bulk()
    bear = [number for number, lead in leads(waiting.values()).items() if may_bear(lead.question, texts)]
    return ask_again((waiting[number] for number in bear), store)


def texts_of(page: Page) -> Sequence[str]:
    """Its title, its questions, and each of its passages as it is embedded."""
    document = document_of(page.specific) if isinstance(page.specific, BasePage) else None
    if document is None:
        return ()
    passages = (f"{each.heading}: {each.text}" for each in document.passages if each.chatbot)
    return (document.title, *document.questions, *passages)


def ask_again(gaps: Iterable[Gap], store: PassageStore | None = None) -> int:
    return sum(_ask_gap_again(gap, store) for gap in gaps)


def _ask_gap_again(gap: Gap, store: PassageStore | None) -> int:
    open_ones = gap.questions.filter(answered_at=None).select_related("answer")
    answered = sum(_is_answered(question, store) for question in open_ones[:MOST_OF_A_GAP])
    if answered and not open_ones.exists():
        close(gap)
    return answered


def _is_answered(question: GapQuestion, store: PassageStore | None) -> bool:
    """By the pages' own words: no model is called for it, and nothing of it is kept."""
    record = question.answer
    turn = Turn(question=record.question, previous=record.trace.get("previous", ""), mode=Mode.QUOTES.value)
    run(turn, steps(store))
    if turn.answer().outcome != Outcome.ANSWERED or not turn.sources:
        return False
    question.answered_at, question.answered_by = clock.now(), turn.sources[0].key.partition("#")[0]
    question.save(update_fields=["answered_at", "answered_by"])
    return True


def close(gap: Gap) -> None:
    """The mail holds no word of what people asked."""
    gap.state, gap.closed_at = State.ANSWERED, clock.now()
    gap.save(update_fields=["state", "closed_at"])
    if gap.opened_by and gap.opened_by.email:
        mail.send(
            key=f"chatbot.gap:{gap.pk}:{gap.closed_at:%Y%m%d%H%M%S}",
            to=gap.opened_by.email,
            subject=_("Questions that you took on are answered now"),
            text=_(
                "The chatbot asked them again after a page was published, and the site answers all of them."
                "\n\nWhat they were and which page answers them:\n%(address)s\n"
            )
            % {"address": gap_address(gap)},
        )

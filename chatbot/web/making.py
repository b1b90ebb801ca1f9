"""How an answer was made, in plain words, from its record."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from chatbot.answer import Answer
from chatbot.records.models import AnswerRecord


def how_it_was_made(record: AnswerRecord, answer: Answer) -> list[str]:
    return list(_lines(record, answer))


def _lines(record: AnswerRecord, answer: Answer) -> Iterator[str]:
    yield _("First I looked for signs that somebody may be in danger, by fixed rules. I found none.")
    if answer.masked:
        yield _("I hid what looked like personal details before anything was kept.")
    if answer.lookup or answer.cards:
        yield _("I looked up what is open. That part is looked up afresh each time this page is opened.")
    if pages := len({found["key"].partition("#")[0] for found in record.found}):
        yield ngettext(
            "I searched the pages of this site. One of them came near your question.",
            "I searched the pages of this site. %(pages)d of them came near your question.",
            pages,
        ) % {"pages": pages}
    yield from _who_wrote(record, answer)
    seconds = max(0.1, record.took_ms / 1000)
    yield _("It took %(seconds).1f seconds. Nobody read along.") % {"seconds": seconds}


def _who_wrote(record: AnswerRecord, answer: Answer) -> Iterator[str]:
    if not answer.sentences:
        return
    if record.composer == "generative":
        yield _("A language model wrote sentences from those pages alone.")
    else:
        yield _("I copied the sentences from those pages word for word. No language model wrote any of it.")
    yield _(
        "Then I checked each sentence against the page it comes from: every word, figure and condition."
        " What did not stand up was left out."
    )
    if answer.outcome == "closest":
        yield _("No page answers your question for certain, so this is only the nearest that I found.")

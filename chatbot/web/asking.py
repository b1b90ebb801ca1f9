"""One question of a conversation, as the page and the API ask it; sent twice, it is asked once."""

import logging
from dataclasses import dataclass
from uuid import UUID

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from chatbot.answer import Answer
from chatbot.hearing import Hearing
from chatbot.pipeline import ask
from chatbot.records.care import earlier
from chatbot.records.models import AnswerRecord
from chatbot.records.recall import as_conversation, previous_question, shown_now
from chatbot.steps.normalise import clean
from portal.guard.danger import Verdict, assess
from portal.guard.personal import mask
from portal.passages.danger import second_net

log = logging.getLogger(__name__)
AT_WORK = 60
"""Seconds after which a question that was never answered is forgotten."""


class AskedOtherwise(Exception):
    """The same key came with another question."""


class StillAsking(Exception):
    """The same question is being answered at this moment."""


def is_urgent(question: str) -> bool:
    """Somebody may be in danger: no limit, no stale form stands between them and a number to call."""
    return assess(clean(question)) is not None


@dataclass(slots=True)
class Asking:
    """A question that may be asked now, or ``again``: its answer, where it was given before."""

    question: str
    conversation: str = ""
    previous: str = ""
    earlier: Verdict | None = None
    id: str = ""
    again: Answer | None = None

    def answer(self, hearing: Hearing | None = None) -> Answer:
        if self.again:
            return self.again
        try:
            return ask(
                self.question,
                previous=self.previous,
                conversation=self.conversation,
                id=self.id,
                earlier=self.earlier,
                hearing=hearing,
            )
        finally:
            if self.id:
                cache.delete(_lock(self.id))


def asking(question: str, conversation: str = "", *, key: str = "", caller: str = "") -> Asking:
    """A conversation that is not known is begun. Raises ``AskedOtherwise`` and ``StillAsking``.

    The answer's id is made of ``key``, so that the database itself holds but one; of ``caller`` too where no
    conversation tells one caller's key from another's. Of what somebody in danger asks nothing is kept, no key either.
    """
    known = as_conversation(conversation)
    asked = Asking(question, known, earlier=earlier(known) if known else None)
    try:
        asked.previous = previous_question(known) if known else ""
        if key and not (asked.earlier or assess(clean(question), second_net())):
            _once(asked, key, caller)
    except (AskedOtherwise, StillAsking):
        raise
    except Exception:
        # A question is answered even where what was asked before cannot be read.
        log.exception("chat.conversation_not_read")
    return asked


def ask_in(question: str, conversation: str = "", *, key: str = "", caller: str = "") -> Answer:
    return asking(question, conversation, key=key, caller=caller).answer()


def _once(asked: Asking, key: str, caller: str) -> None:
    scope = asked.conversation or f"from {caller}"
    id = _mark("answer", scope, key)
    record = AnswerRecord.objects.filter(pk=UUID(id)).first()
    if record:
        if record.question != mask(clean(asked.question))[0][:1000]:
            raise AskedOtherwise
        asked.again = shown_now([record])[0][1]
    elif not cache.add(_lock(id), True, AT_WORK):
        raise StillAsking
    asked.id = id
    asked.conversation = asked.conversation or _mark("conversation", scope, key)


def _mark(what: str, scope: str, key: str) -> str:
    return UUID(salted_hmac(f"chatbot.{what}", f"{scope}\0{key}", algorithm="sha256").hexdigest()[:32]).hex


def _lock(id: str) -> str:
    return f"chat:asking:{id}"

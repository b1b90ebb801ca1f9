"""One question of a conversation, as the page and the API ask it."""

from chatbot.answer import Answer
from chatbot.pipeline import ask
from chatbot.records.care import earlier
from chatbot.records.recall import as_conversation, previous_question
from chatbot.steps.normalise import clean
from portal.guard.danger import assess


def is_urgent(question: str) -> bool:
    """Somebody may be in danger: no limit, no stale form stands between them and a number to call."""
    return assess(clean(question)) is not None


def ask_in(question: str, conversation: str = "") -> Answer:
    """A conversation that is not known is begun."""
    known = as_conversation(conversation)
    before = earlier(known) if known else None
    return ask(
        question, previous=previous_question(known) if known else "", conversation=known, earlier=before
    )

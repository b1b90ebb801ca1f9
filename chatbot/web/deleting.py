"""Deleting a conversation: what was kept of it, and what is still on its way."""

from chatbot.records.recall import forget

from .mailing import take_back


def delete(conversation: str) -> int:
    """How many answers went."""
    take_back(conversation)
    return forget(conversation)

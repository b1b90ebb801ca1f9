"""That whom to call was shown in a conversation, so that the numbers stay in view: the category, for a day, no words.

It lies in the cache under a mark from which nobody reads the conversation, and goes when that is deleted.
"""

import logging

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from portal.guard.danger import Category, Severity, Verdict

log = logging.getLogger(__name__)
KEPT = 24 * 3600


def remember(conversation: str, category: str, severity: Severity) -> None:
    try:
        cache.set(_mark(conversation), [category, severity.value], KEPT)
    except Exception as error:
        log.warning("chat.care_not_kept", extra={"cause": type(error).__name__})


def earlier(conversation: str) -> Verdict | None:
    """None as well when the cache is away: what is asked now is looked at all the same."""
    try:
        category, severity = cache.get(_mark(conversation)) or ("", "")
    except Exception as error:
        log.warning("chat.care_unknown", extra={"cause": type(error).__name__})
        return None
    return Verdict(Category(category), Severity(severity), "earlier") if category else None


def forget(conversation: str) -> None:
    cache.delete(_mark(conversation))


def _mark(conversation: str) -> str:
    return f"chat:care:{salted_hmac('chatbot.care', conversation).hexdigest()[:32]}"

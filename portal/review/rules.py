"""A second pair of eyes: what names a person, and what the site states as a fact, is published by somebody else
than whoever wrote it. Every way of publishing asks here.

A model says what needs it by ``needs_second_pair() -> str``: the reason, in the editor's words, or nothing.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Revision

from .writers import writers_of

ALONE = "published_alone_because"
"""Set on a revision by ``publish_alone``, with the reason."""


class SecondPairNeeded(ValidationError):
    """Raised by ``publish``; nothing was changed. ``about`` is what was to be published."""

    def __init__(self, reason: str, about: Any) -> None:
        super().__init__([reason])
        self.about = about


def reason_for(obj: Any) -> str:
    """Why ``obj`` needs a second pair of eyes; empty when it does not."""
    asks = getattr(obj, "needs_second_pair", None)
    return asks() if asks else ""


def refusal(obj: Any, *, draft: Any, revision: Revision | None, user: Any, changed: bool = False) -> str:
    """Why ``user`` may not publish ``draft`` (a version of the row ``obj``); empty when she may.

    ``changed``: she is about to change its words. With ``user`` None the site itself acts: a pack, an import,
    or the schedule, whose version somebody approved before.
    """
    if user is None or not (reason := reason_for(draft)):
        return ""
    wrote = changed or (revision is not None and user.pk in writers_of(obj, revision))
    if not wrote:
        return ""
    return _(
        "%(reason)s You wrote part of it, so somebody else reads and publishes it: send it for review."
    ) % {"reason": reason}


def check_second_pair(obj: Any, revision: Revision, user: Any) -> None:
    """Asked by every ``publish``. Raises SecondPairNeeded."""
    if getattr(revision, ALONE, ""):
        return
    if reason := refusal(obj, draft=revision.as_object(), revision=revision, user=user):
        raise SecondPairNeeded(reason, obj)

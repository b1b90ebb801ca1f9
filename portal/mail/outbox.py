"""Writing a mail: in the transaction of what it tells about, so that neither is without the other."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from portal import clock
from portal.committing import once_after_commit

from .models import OutgoingMail

USEFUL_FOR = timedelta(days=7)


def send(
    *,
    key: str,
    to: str,
    subject: str,
    text: str,
    html: str = "",
    headers: Mapping[str, str] | None = None,
    due_at: datetime | None = None,
    useful_until: datetime | None = None,
) -> OutgoingMail:
    """The mail goes out after the commit, from ``due_at`` on.

    ``key`` says whom, about what and for which period: the same key is one mail, whoever asks again. ``headers``
    are the mail's own, such as ``List-Unsubscribe``. After ``useful_until`` (a week) it is given up.
    """
    now = clock.now()
    mail, made = OutgoingMail.objects.get_or_create(
        key=key,
        defaults={
            "to": to,
            "subject": " ".join(str(subject).split())[:250],
            "text": text,
            "html": html,
            "headers": dict(headers or {}),
            "made_at": now,
            "due_at": due_at or now,
            "useful_until": useful_until or (due_at or now) + USEFUL_FOR,
        },
    )
    if made:
        nudge_after_commit()
    return mail


def nudge_after_commit() -> None:
    """For whoever writes many mails at once."""
    once_after_commit(_nudge)


def _nudge() -> None:
    """A nudge that is lost costs a minute: the schedule looks too."""
    from .tasks import deliver_waiting

    deliver_waiting.enqueue()

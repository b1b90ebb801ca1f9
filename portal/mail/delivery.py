"""Sending what waits. Two may run at once, or die at any point: each mail is claimed before it is sent."""

import logging
import time
from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused, SMTPResponseException, SMTPSenderRefused

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F

from portal import clock

from .composing import Wording
from .message import as_message
from .models import OutgoingMail

logger = logging.getLogger(__name__)
CLAIM = timedelta(minutes=5)
PAUSES = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720)]
ROUND_SECONDS = 60


def has_server() -> bool:
    """False where mail only waits to be read in the admin."""
    return not settings.EMAIL_BACKEND.endswith("dummy.EmailBackend")


def deliver(now: datetime) -> int:
    """Send what is due, for a minute at most; returns how many went out.

    A server that cannot be reached costs no mail an attempt: all of them wait for the next round.
    """
    _give_up_what_is_too_late(now)
    if not has_server():
        return 0
    ends, sent = time.monotonic() + ROUND_SECONDS, 0
    connection, wording = get_connection(), Wording()
    try:
        while time.monotonic() < ends and (mail := _next(now)):
            if not _open(connection):
                break
            if _claim(mail, now):
                sent += _send(connection, wording, mail, now)
    finally:
        connection.close()
    return sent


def _next(now: datetime) -> OutgoingMail | None:
    """Whatever becomes of it, it is not claimable at ``now`` any more: the round comes to an end."""
    return OutgoingMail.objects.claimable(now).order_by("due_at", "pk").first()


def _open(connection: BaseEmailBackend) -> bool:
    try:
        connection.open()
    except OSError as problem:
        logger.warning("mail server not reached", extra={"problem": str(problem)})
        return False
    return True


def _claim(mail: OutgoingMail, now: datetime) -> bool:
    """True for one sender alone."""
    mine = OutgoingMail.objects.claimable(now).filter(pk=mail.pk)
    return bool(mine.update(claimed_until=now + CLAIM, attempts=F("attempts") + 1))


def _send(connection: BaseEmailBackend, wording: Wording, mail: OutgoingMail, now: datetime) -> bool:
    row = OutgoingMail.objects.filter(pk=mail.pk)
    try:
        words = wording.of(mail)
        if words is None:
            row.delete()
            return False
        connection.send_messages([as_message(mail, words)])
    except Exception as problem:
        connection.close()
        error = f"{type(problem).__name__}: {problem}"[:250]
        logger.warning("mail not sent", extra={"mail": mail.pk, "problem": type(problem).__name__})
        if is_final(problem):
            row.update(failed_at=now, claimed_until=None, error=error)
        else:
            pause = PAUSES[min(mail.attempts, len(PAUSES) - 1)]
            row.update(due_at=now + pause, claimed_until=None, error=error)
        return False
    row.update(sent_at=clock.now(), claimed_until=None, error="")
    return True


def is_final(problem: Exception) -> bool:
    """The server will never take this one: the address is refused, or the message cannot be written."""
    if isinstance(problem, ValueError):
        return True
    if isinstance(problem, SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in problem.recipients.values())
    # A refused sender is the site's own address: somebody mends that, and all mail goes out.
    return (
        isinstance(problem, SMTPResponseException)
        and not isinstance(problem, SMTPSenderRefused)
        and 550 <= problem.smtp_code < 560
    )


def _give_up_what_is_too_late(now: datetime) -> None:
    late = OutgoingMail.objects.waiting().filter(useful_until__lte=now)
    late.filter(error="").update(error="No mail server took it in time.")
    late.update(failed_at=now, claimed_until=None)


def send_again(mail: OutgoingMail, now: datetime) -> None:
    """One that was given up waits once more, for a week."""
    OutgoingMail.objects.failed().filter(pk=mail.pk).update(
        failed_at=None, error="", attempts=0, due_at=now, useful_until=now + timedelta(days=7)
    )

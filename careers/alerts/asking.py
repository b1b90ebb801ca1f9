"""Mails about following itself: do you want this, you follow it already, do you still want it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from portal import clock, mail
from portal.identity.naming import site_name
from portal.mail.models import OutgoingMail

from .links import CONFIRM, MANAGE, STOP
from .models import Subscription
from .saying import what_is_followed

TO_CONFIRM = timedelta(days=7)
"""So long a question waits for its answer; then the address is forgotten."""
YEAR = timedelta(days=365)
TO_ANSWER = timedelta(days=30)
MOST_AN_HOUR = 1000


def ask_to_confirm(row: Subscription) -> None:
    _send(row, "confirm", _("Do you want these e-mails? Please say yes"), useful_for=TO_CONFIRM)


def say_that_it_is_followed(row: Subscription) -> None:
    _send(row, "known", _("You already get these e-mails"), useful_for=TO_CONFIRM)


def ask_again(row: Subscription, now: datetime) -> None:
    """After a year; without an answer in thirty days it is deleted."""
    _send(row, "still", _("Do you still want these e-mails?"), useful_for=TO_ANSWER)
    row.asked_again_at = now
    row.save(update_fields=["asked_again_at"])


def ask_those_of_a_year(now: datetime) -> int:
    due = Subscription.objects.confirmed().filter(wanted_at__lte=now - YEAR, asked_again_at=None)
    rows = list(due.select_related("followed__page")[:MOST_AN_HOUR])
    for row in rows:
        with translation.override(row.language):
            ask_again(row, now)
    return len(rows)


def withdraw(rows: Iterable[Subscription]) -> None:
    """With the subscription its questions go, sent or not: they hold the address."""
    of_these = Q(pk__in=())
    for row in rows:
        of_these |= Q(key__startswith=f"alerts.ask:{row.pk}:")
    OutgoingMail.objects.filter(of_these).delete()


def _send(row: Subscription, name: str, subject: str, useful_for: timedelta) -> None:
    now = clock.now()
    words: dict[str, Any] = {
        "language": row.language,
        "site_name": site_name(),
        "followed": what_is_followed(row.followed),
        "confirm": CONFIRM.to(row.nonce),
        "manage": MANAGE.to(row.nonce),
        "stop": STOP.to(row.nonce),
        "days": TO_CONFIRM.days,
        "answer_days": TO_ANSWER.days,
    }
    mail.send(
        key=f"alerts.ask:{row.pk}:{name}:{now:%Y-%m-%dT%H:%M:%S}",
        to=row.address,
        subject=subject,
        text=render_to_string(f"careers/alerts/mail/{name}.txt", words),
        html=render_to_string(f"careers/alerts/mail/{name}.html", words),
        useful_until=now + useful_for,
    )

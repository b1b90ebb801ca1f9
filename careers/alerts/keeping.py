"""How long an address is kept, and how all that belongs to it goes."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from portal.erasure.registry import Subject
from portal.mail.models import OutgoingMail
from portal.retention import Rule

from .asking import TO_ANSWER, TO_CONFIRM
from .following import forget
from .models import Subscription
from .telling import COMPOSER

MAIL_KEPT = timedelta(days=30)


def unconfirmed(now: datetime) -> QuerySet[Subscription]:
    return Subscription.objects.filter(confirmed_at=None, asked_at__lt=now - TO_CONFIRM)


def unanswered(now: datetime) -> QuerySet[Subscription]:
    """A year ago she last said that she wants it, and a month ago she was asked again."""
    return Subscription.objects.filter(asked_again_at__lt=now - TO_ANSWER)


def mails(now: datetime) -> QuerySet[OutgoingMail]:
    """Nothing needs their keys: a follower's mark says what she has been told."""
    return OutgoingMail.objects.filter(
        Q(key__startswith=f"{COMPOSER}:") | Q(key__startswith="alerts.ask:"), made_at__lt=now - MAIL_KEPT
    )


def forget_rows(rows: Any) -> int:
    return forget(list(rows.values_list("pk", flat=True)))


def erase_hers(subject: Subject) -> int:
    """Addresses that are written with her name."""
    named = [
        row.pk for row in Subscription.objects.only("pk", "address") if subject.names.stand_in(row.address)
    ]
    return forget(named)


RULES = {
    "alerts.unconfirmed": Rule(
        _("Addresses that were given to follow something and were not confirmed."),
        _("Seven days."),
        unconfirmed,
        forget_rows,
    ),
    "alerts.confirmed": Rule(
        _("Addresses that follow something, and what they follow."),
        _("Until they stop it. After a year we ask once more; without an answer they go 30 days later."),
        unanswered,
        forget_rows,
    ),
    "alerts.mails": Rule(_("E-mails to those who follow something."), _("30 days."), mails),
}

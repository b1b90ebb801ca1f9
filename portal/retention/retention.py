"""The platform's own personal data: sign-in attempts, sessions, e-mails."""

from datetime import datetime, timedelta
from typing import Any

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from portal.mail.models import OutgoingMail

from .rules import Rule, rules


def _attempts(now: datetime) -> QuerySet:
    return AccessAttempt.objects.filter(attempt_time__lt=now - timedelta(days=30))


def _log(now: datetime) -> QuerySet:
    return AccessLog.objects.filter(attempt_time__lt=now - timedelta(days=30))


def _failures(now: datetime) -> QuerySet:
    return AccessFailureLog.objects.filter(attempt_time__lt=now - timedelta(days=30))


def _sessions(now: datetime) -> QuerySet:
    return Session.objects.filter(expire_date__lt=now)


def _mail(now: datetime) -> QuerySet:
    return OutgoingMail.objects.exclude(to="").filter(made_at__lt=now - timedelta(days=30))


def _forget_mail(rows: Any) -> None:
    rows.forget()


_month = _("30 days.")
rules.register("accounts.attempts")(
    Rule(_("Failed sign-ins to the admin: user name, address, time."), _month, _attempts)
)
rules.register("accounts.log")(Rule(_("Sign-ins to the admin: user name, address, time."), _month, _log))
rules.register("accounts.failures")(
    Rule(_("Refused sign-ins to the admin: user name, address, time."), _month, _failures)
)
rules.register("accounts.sessions")(
    Rule(_("Who is signed in to the admin."), _("Until the session ends."), _sessions)
)
rules.register("mail.sent")(
    Rule(_("E-mails that the site wrote: address and text."), _month, _mail, _forget_mail)
)

"""How long it is kept that somebody was asked."""

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from portal.retention.rules import Rule, rules

from .models import Agreement

KEPT_UNANSWERED = timedelta(days=90)


def _unanswered(now: datetime) -> QuerySet:
    return Agreement.objects.filter(
        answer=Agreement.Answer.WAITING, changes=None, expires_at__lt=now - KEPT_UNANSWERED
    )


rules.register("consent.links")(
    Rule(
        _("That somebody was sent a link to read a page about them, and did not answer."),
        _("90 days after the link has ended. An answer is kept with the page, as proof of what was agreed."),
        _unanswered,
    )
)

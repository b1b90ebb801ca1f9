"""How long the rows of a list are kept as they came: they name whom to ring."""

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from portal.retention import Rule

from .models import FeedRow

KEPT = timedelta(days=30)


def expired(now: datetime) -> QuerySet[FeedRow]:
    return FeedRow.objects.filter(delivery__received_at__lt=now - KEPT)


RULE = Rule(
    _("Lists of vacancies that employers bring in, row by row: who to talk to, with address and number."),
    _("30 days. What became an advert keeps its contact until it closes."),
    expired,
)

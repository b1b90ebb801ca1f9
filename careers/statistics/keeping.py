"""How long counts are kept: two whole years beside this month, so that a month has its last year's."""

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from .models import DailyCount

KEPT = timedelta(days=762)


def expired(now: datetime) -> QuerySet[DailyCount]:
    return DailyCount.objects.filter(day__lt=timezone.localdate(now - KEPT))

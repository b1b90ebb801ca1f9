"""What the search keeps of what people typed."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.retention import Rule, rules

from .missed.models import MissedCount, MissedSearch


def _old(now: datetime) -> QuerySet:
    kept = timedelta(days=settings.CAREWAY_SEARCHES_KEEP_DAYS)
    return MissedCount.objects.filter(day__lt=timezone.localdate(now) - kept)


def _rare(now: datetime) -> QuerySet:
    return MissedSearch.objects.rare(timezone.localdate(now))


def _erase(rows: Any) -> None:
    MissedSearch.objects.filter(pk__in=list(rows.values_list("pk", flat=True))).delete()


rules.register("search.missed_counts")(
    Rule(
        _("How often words were searched for in vain on a day: numbers, nobody’s."),
        _("A year, unless the site says otherwise."),
        _old,
    )
)
rules.register("search.missed_words")(
    Rule(
        _("Words that several visitors searched for in vain, without who they were."),
        _("Until too few search for them within four weeks."),
        _rare,
        _erase,
    )
)

"""What people looked for and did not find in the last weeks."""

from collections import Counter
from datetime import datetime, timedelta

from django.db.models import Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.search.missed.admin import try_address
from portal.search.missed.models import MissedCount, MissedSearch

from .boards import Board, Item, bars_of

AT_MOST = 6
DAYS = 28
WEEK = 7


def not_found(at: datetime) -> Board:
    today = timezone.localdate(at)
    first = today - timedelta(days=DAYS - 1)
    found = list(MissedSearch.objects.told(first, today))
    weeks: Counter[int] = Counter()
    counts = MissedCount.objects.filter(search__in=[one.pk for one in found], day__range=(first, today))
    for day, count in counts.values_list("day").annotate(Sum("count")):
        weeks[(day - first).days // WEEK] += count
    starts = [first + timedelta(days=WEEK * number) for number in range(DAYS // WEEK)]
    return Board(
        "searches",
        _("Looked for and not found"),
        _("Visitors who found nothing or little, by week from its first day"),
        bars_of((date_format(start, "j M"), weeks[number]) for number, start in enumerate(starts)),
        [Item(one.words, try_address(one.words), _visitors(one.visitors)) for one in found[:AT_MOST]],  # type: ignore[attr-defined]
        len(found),
        _("Nothing was looked for in vain by several people in the last four weeks."),
        reverse("portal_missed"),
    )


def _visitors(count: int) -> str:
    return ngettext("%(count)s visitor", "%(count)s visitors", count) % {"count": count}

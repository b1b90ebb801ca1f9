"""Writing to those who follow: a mail and the mark up to which one has been told, in one transaction."""

import hashlib
import logging
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from time import monotonic

from django.db import transaction
from django.db.models import Min, Q, QuerySet
from django.utils.translation import gettext as _

from portal.mail.models import OutgoingMail
from portal.mail.outbox import nudge_after_commit
from portal.search.backends import BackendDown

from .arrivals import newest
from .matching import Matcher, matching
from .models import Followed, Frequency, Subscription
from .periods import period_start

log = logging.getLogger(__name__)

COMPOSER = "alerts.news"
ROUND_SECONDS = 60
AT_A_TIME = 500
MOST_A_ROUND = 200_000
MOST_SHOWN = 20
USEFUL_FOR = timedelta(days=7)

Due = tuple[int, int, int]
"""The thing followed, the subscription, and the mark up to which it has been told."""


def tell(now: datetime, seconds: float = ROUND_SECONDS) -> int:
    """Writes what is due, for so long at most; returns how many mails. What is left waits for the next round."""
    ends = monotonic() + seconds
    try:
        return sum(_tell_all(frequency, now, ends) for frequency in Frequency)
    except BackendDown as error:
        log.warning("alerts.nobody_told", extra={"cause": str(error)})
        return 0


def _tell_all(frequency: Frequency, now: datetime, ends: float) -> int:
    through, start = newest(), period_start(frequency, now)
    due = Subscription.objects.to_tell(frequency, start, through, now)
    after = due.aggregate(least=Min("told_through"))["least"]
    if after is None:
        return 0
    written = 0
    with matching(after, through, now) as matcher:
        for some in _chunks(due):
            if monotonic() > ends:
                break
            written += _tell_some(some, matcher, start, through, now)
    return written


def _chunks(due: QuerySet[Subscription]) -> Iterator[list[Due]]:
    """Followers of one thing side by side: what is alike is matched and written once."""
    rows = due.order_by("followed_id", "pk").values_list("followed_id", "pk", "told_through")
    everyone = list(rows[:MOST_A_ROUND])
    for start in range(0, len(everyone), AT_A_TIME):
        yield everyone[start : start + AT_A_TIME]


def _tell_some(some: list[Due], matcher: Matcher, start: datetime, through: int, now: datetime) -> int:
    """Matches first, then writes: whoever was stopped, paused or told meanwhile is left alone."""
    followed = Followed.objects.in_bulk({one[0] for one in some})
    found = {pk: matcher.found_by(thing) for pk, thing in followed.items()}
    marks = {pk: mark for _, pk, mark in some}
    with transaction.atomic():
        held = Subscription.objects.select_for_update().awake(now).filter(pk__in=marks).order_by("pk")
        rows = [row for row in held if row.told_through == marks[row.pk] and row.followed_id in found]
        mails = [mail for row in rows if (mail := _mail(row, found[row.followed_id], start, now))]
        OutgoingMail.objects.bulk_create(mails, batch_size=500, ignore_conflicts=True)
        told = {mail.about["subscription"] for mail in mails}
        Subscription.objects.filter(pk__in=told).update(told_at=start, told_through=through)
        quiet = [row.pk for row in rows if row.pk not in told]
        Subscription.objects.filter(pk__in=quiet).update(told_through=through)
        if mails:
            nudge_after_commit()
    return len(mails)


def _mail(row: Subscription, found: list[int], start: datetime, now: datetime) -> OutgoingMail | None:
    """About what came after the follower was last looked at; the words are found when it is sent."""
    numbers = [number for number in found if number > row.told_through]
    if not numbers:
        return None
    of_these = hashlib.sha256(",".join(map(str, numbers)).encode()).hexdigest()[:16]
    return OutgoingMail(
        key=f"{COMPOSER}:{row.pk}:{row.frequency}:{start:%Y-%m-%dT%H}:{of_these}",
        to=row.address,
        subject=_("News for somebody who follows: %(count)d") % {"count": len(numbers)},
        composer=COMPOSER,
        about={"subscription": row.pk, "arrivals": numbers[-MOST_SHOWN:], "count": len(numbers)},
        made_at=now,
        due_at=now,
        useful_until=now + USEFUL_FOR,
    )


def waiting_for(rows: Iterable[Subscription]) -> QuerySet[OutgoingMail]:
    """Mails to these followers that have not gone out."""
    of_these = Q(pk__in=())
    for row in rows:
        of_these |= Q(key__startswith=f"{COMPOSER}:{row.pk}:")
    return OutgoingMail.objects.waiting().filter(of_these)


def put_off(row: Subscription, until: datetime) -> None:
    """What waits to be sent waits until then, and is written with what is open by then."""
    waiting_for([row]).update(due_at=until, useful_until=until + USEFUL_FOR)

"""The verbs: ask, confirm, change, pause, go on, stop. Each writes, and takes back what waits to be sent."""

from contextlib import suppress
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import translation
from wagtail.models import Page

from portal import clock
from portal.search.following import digest_of, followable
from portal.search.request import SearchRequest

from . import asking
from .arrivals import collect, newest
from .models import Followed, Frequency, Subscription
from .periods import period_start
from .telling import put_off, waiting_for

PAUSES = (14, 28, 91)
"""Days for which one may pause."""
AT_A_TIME = 50


def followed_search(request: SearchRequest) -> Followed:
    wanted = followable(request)
    return Followed.objects.get_or_create(digest=digest_of(wanted), defaults={"request": wanted.to_json()})[0]


def followed_page(page: Page) -> Followed:
    return Followed.objects.get_or_create(digest=f"page:{page.pk}", defaults={"page": page})[0]


@transaction.atomic
def ask(*, followed: Followed, address: str, frequency: str) -> None:
    """Sends one mail, whoever asks: to confirm, or to say that the address follows this already.

    What comes from now on is told once it is confirmed; what stood there before is not.
    """
    known = Subscription.objects.to(address).filter(followed=followed).first()
    if known and known.confirmed_at:
        asking.say_that_it_is_followed(known)
        return
    row = known or Subscription(followed=followed, address=address)
    row.frequency, row.language, row.asked_at = frequency, translation.get_language() or "en", clock.now()
    row.told_through = row.told_through or now_there()
    row.save()
    asking.ask_to_confirm(row)


def now_there() -> int:
    """The last arrival; on a site where nothing was noted yet, what stands there is noted first."""
    if not newest():
        collect(clock.now())
    return newest()


def confirm(row: Subscription) -> None:
    """From now on mails may be sent; confirmed again, it only says once more that it is wanted."""
    now = clock.now()
    if not row.confirmed_at:
        row.confirmed_at = now
        row.told_at = None if row.frequency == Frequency.AT_ONCE else period_start(row.frequency, now)
    row.wanted_at, row.asked_again_at = now, None
    row.save(update_fields=["confirmed_at", "told_at", "wanted_at", "asked_again_at"])


@transaction.atomic
def change_frequency(row: Subscription, frequency: str) -> None:
    """What already waits to be sent still goes out: it was due."""
    row.frequency = frequency
    row.save(update_fields=["frequency"])


@transaction.atomic
def pause(row: Subscription, days: int) -> datetime:
    """Nothing is sent until then; afterwards she is told what has come meanwhile and is still open."""
    row.paused_until = clock.now() + timedelta(days=days)
    row.save(update_fields=["paused_until"])
    put_off(row, row.paused_until)
    return row.paused_until


@transaction.atomic
def go_on(row: Subscription) -> None:
    row.paused_until = None
    row.save(update_fields=["paused_until"])
    put_off(row, clock.now())


@transaction.atomic
def stop(row: Subscription) -> None:
    """The address is forgotten with it."""
    forget([row.pk])


@transaction.atomic
def stop_all(address: str) -> None:
    forget(list(Subscription.objects.to(address).values_list("pk", flat=True)))


def forget(numbers: list[int]) -> int:
    """Subscriptions with every mail that was written for them."""
    gone = 0
    for start in range(0, len(numbers), AT_A_TIME):
        rows = Subscription.objects.filter(pk__in=numbers[start : start + AT_A_TIME])
        gone += len(rows)
        waiting_for(rows).delete()
        asking.withdraw(rows)
        rows.delete()
    return gone


def forget_what_nobody_follows(now: datetime) -> int:
    """Not with the last follower: somebody may just be asking for the same."""
    gone = 0
    for followed in Followed.objects.filter(subscriptions=None):
        with suppress(IntegrityError), transaction.atomic():
            followed.delete()
            gone += 1
    return gone

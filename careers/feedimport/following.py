"""Lists that are fetched from an address, by themselves or by hand."""

import logging
import tempfile
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from portal import clock
from portal.security.outbound import NotFetched, fetch

from .bringing_in import Refused, Wish, bring_in
from .columns.mapping import Mapping, Misfit
from .formats import Unreadable
from .models import Every, FeedDelivery, VacancyFeed
from .planning import plan_of
from .preparing import prepare
from .receiving import LARGEST, digest_of, receive, refuse
from .telling import tell_keeper

log = logging.getLogger(__name__)
SECONDS = 60
AFTER_FAILURE = timedelta(hours=1)
State = FeedDelivery.State


def fetch_due(now: datetime) -> int:
    """Each list whose time has come. The next time is set first: two that look at once do not fetch twice."""
    fetched = 0
    for feed in VacancyFeed.objects.exclude(every=Every.BY_HAND).filter(
        Q(fetch_at=None) | Q(fetch_at__lte=now)
    ):
        span = Every(feed.every).span
        assert span is not None
        mine = VacancyFeed.objects.filter(pk=feed.pk).filter(Q(fetch_at=None) | Q(fetch_at__lte=now))
        if mine.update(fetch_at=now + span):
            feed.refresh_from_db()
            follow(feed)
            fetched += 1
    return fetched


def follow(feed: VacancyFeed) -> FeedDelivery | None:
    """Fetch, and bring in what is safe to bring in; the rest waits for a person, who is told. None: nothing is new."""
    try:
        delivery = fetch_delivery(feed)
    except NotFetched as problem:
        note_failure(feed, str(problem))
        return None
    except Unreadable as problem:
        return _refused(feed, str(problem))
    if delivery is None:
        return None
    mapping = Mapping.of(feed.mapping)
    if mapping is None:
        return delivery
    try:
        prepare(delivery, mapping, feed.kept_by)
        bring_in(delivery, Wish(live=feed.goes_live))
    except Misfit as misfit:
        return _held(delivery, _("These columns are no longer in the list: %(names)s.") % {"names": misfit})
    except Refused as reason:
        return _held(delivery, str(reason))
    waiting = delivery.rows.held().count() + len(plan_of(delivery).twins)
    if waiting:
        tell_keeper(feed, _("%(count)s rows were left out and need you.") % {"count": waiting})
    return delivery


def fetch_delivery(feed: VacancyFeed, user: Any = None) -> FeedDelivery | None:
    """None where the list is the same as last time. Raise ``NotFetched`` and ``Unreadable``."""
    latest = feed.latest
    with tempfile.TemporaryFile() as file:
        etag = feed.etag if latest and latest.state == State.DONE else ""
        answer = fetch(feed.address, file, most_bytes=LARGEST, most_seconds=SECONDS, etag=etag)
        feed.fetched_at, feed.fetch_problem, feed.etag = clock.now(), "", answer.etag
        feed.save(update_fields=["fetched_at", "fetch_problem", "etag"])
        is_known = (
            answer.changed and latest and latest.state == State.DONE and latest.digest == digest_of(file)
        )
        if not answer.changed or (is_known and user is None and not _renews(latest)):
            return None
        return receive(feed, file, urlsplit(answer.url).path.rpartition("/")[2] or feed.name, user)


def _renews(latest: FeedDelivery | None) -> bool:
    """The same list again a week later says that its open posts are still open."""
    return bool(latest and latest.received_at < clock.now() - timedelta(days=7))


def note_failure(feed: VacancyFeed, problem: str) -> None:
    """It is tried again within the hour; the keeper is told once until it works again."""
    is_first = not feed.fetch_problem
    feed.fetch_problem = problem[:500]
    if feed.fetch_at:
        feed.fetch_at = min(feed.fetch_at, clock.now() + AFTER_FAILURE)
    feed.save(update_fields=["fetch_problem", "fetch_at"])
    log.warning("feedimport.not_fetched", extra={"feed": feed.pk, "cause": problem})
    if is_first:
        tell_keeper(feed, problem)


def _refused(feed: VacancyFeed, problem: str) -> FeedDelivery:
    """The same refusal hour after hour is one line of the history, and one mail."""
    latest = feed.latest
    if latest and latest.state == State.REFUSED and latest.note == problem:
        FeedDelivery.objects.filter(pk=latest.pk).update(received_at=clock.now())
        return latest
    tell_keeper(feed, problem)
    return refuse(feed, feed.name, problem)


def _held(delivery: FeedDelivery, problem: str) -> FeedDelivery:
    """It stands whole, and nothing of it was used, until somebody has looked at it."""
    with transaction.atomic():
        delivery.note = problem
        delivery.save(update_fields=["note"])
        tell_keeper(delivery.feed, problem)
    return delivery

"""Followers, and mornings on which something has come."""

import re
from datetime import timedelta

import pytest

from careers.alerts import following
from careers.alerts.arrivals import collect
from careers.alerts.models import Frequency, Subscription
from careers.alerts.telling import tell
from portal import clock
from portal.mail.delivery import deliver
from portal.mail.models import OutgoingMail
from portal.search.request import SearchRequest

VACANCIES = SearchRequest(kinds=("vacancy",))


@pytest.fixture(autouse=True)
def frozen(time_machine):
    """A Wednesday at noon in London."""
    time_machine.move_to("2026-11-25 12:00 +0000", tick=False)
    return time_machine


@pytest.fixture
def later(frozen):
    def move(**span: float) -> None:
        frozen.shift(timedelta(**span))

    return move


@pytest.fixture
def follow(db):
    """A confirmed follower, of every vacancy as they appear unless it is said otherwise."""

    def make(
        request: SearchRequest = VACANCIES,
        address: str = "asha@example.org",
        frequency: str = Frequency.AT_ONCE,
        page=None,
    ) -> Subscription:
        followed = following.followed_page(page) if page else following.followed_search(request)
        following.ask(followed=followed, address=address, frequency=frequency)
        row = Subscription.objects.get(followed=followed, address=address)
        following.confirm(row)
        deliver(clock.now())
        return row

    return make


@pytest.fixture
def round(index, mailoutbox):
    """What the worker does each minute; returns the mails that went out in it, questions left aside."""

    def run() -> list:
        index()
        before = len(mailoutbox)
        now = clock.now()
        collect(now)
        tell(now)
        deliver(now)
        assert not OutgoingMail.objects.exclude(error="").values_list("error", flat=True)
        return [mail for mail in mailoutbox[before:] if "List-Unsubscribe" in mail.extra_headers]

    return run


@pytest.fixture
def link_in():
    """The path of the first link for a purpose in a mail."""

    def find(mail, purpose: str) -> str:
        return re.search(rf"https?://[^/]+(/alerts/{purpose}/[^\s]+/)", mail.body)[1]

    return find

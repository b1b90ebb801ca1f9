"""Lists of an employer, delivered as text."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from feed_rows import text_of

from careers.feedimport.bringing_in import Wish, bring_in
from careers.feedimport.columns.mapping import Mapping
from careers.feedimport.models import FeedDelivery, VacancyFeed
from careers.feedimport.preparing import guessed, prepare
from careers.feedimport.receiving import receive

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def noon(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def feed(employer, hr_of):
    own = employer("Brackenmoor Council")
    return VacancyFeed.objects.create(name="HR system", employer=own, kept_by=hr_of(own), closes_missing=True)


@pytest.fixture
def delivered(feed):
    """A delivery whose rows are read: ``delivered(row(1), row(2))``, or any text."""

    def make(*rows: str, text: str = "", of: VacancyFeed | None = None) -> FeedDelivery:
        own = of or feed
        content = (text or text_of(*rows)).encode()
        delivery = receive(own, io.BytesIO(content), "posts.csv")
        mapping = Mapping.of(own.mapping)
        if mapping is None:
            mapping = replace(guessed(delivery), fixed={"who": "anyone"})
            own.mapping = mapping.as_data()
            own.save()
        prepare(delivery, mapping, own.kept_by)
        return delivery

    return make


@pytest.fixture
def brought_in(delivered):
    """The same, brought in and published."""

    def make(*rows: str, **named: Any) -> dict[str, int]:
        delivery = delivered(*rows, **named)
        return bring_in(delivery, Wish(live=True), delivery.feed.kept_by)

    return make

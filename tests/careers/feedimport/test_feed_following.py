"""A list at an address comes by itself, and a person is told when it needs her."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from feed_rows import row, text_of

from careers.feedimport.following import fetch_due, follow
from careers.feedimport.models import Every, FeedDelivery, VacancyFeed
from careers.vacancies.models import Vacancy
from portal import clock
from portal.mail.models import OutgoingMail

TEN = [row(number) for number in range(10)]


class List(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = self.server.body  # type: ignore[attr-defined]
        self.send_response(200 if body is not None else 500)
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture
def server(settings) -> Iterator[Any]:
    with ThreadingHTTPServer(("127.0.0.1", 0), List) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        settings.CAREWAY_PRIVATE_FEED_HOSTS = [f"127.0.0.1:{made.server_port}"]
        yield made
        made.shutdown()


@pytest.fixture
def followed(feed, server, brought_in) -> VacancyFeed:
    """Ten posts are on the site; the list stands at an address."""
    brought_in(*TEN)
    server.body = text_of(*TEN).encode()
    feed.address, feed.every, feed.goes_live = (
        f"http://127.0.0.1:{server.server_port}/posts.csv",
        Every.DAY,
        True,
    )
    feed.kept_by.email = "hr@brackenmoor.example"
    feed.kept_by.save()
    feed.save()
    return feed


def test_what_is_new_is_on_the_site_after_the_fetch(followed, server):
    server.body = text_of(*TEN, row(10)).encode()
    fetch_due(clock.now())
    assert Vacancy.objects.get(reference="10").live


def test_it_is_fetched_when_its_time_has_come_and_not_before(followed):
    assert [fetch_due(clock.now()), fetch_due(clock.now())] == [1, 0]
    assert fetch_due(clock.now() + timedelta(days=1)) == 1


def test_the_same_list_again_is_no_new_delivery(followed):
    before = FeedDelivery.objects.count()
    follow(followed)
    assert FeedDelivery.objects.count() == before


@pytest.mark.parametrize(
    "body", [b"", b"Ref,Job title\n", b"<html><p>Please sign in</p></html>", b'Ref,Job title\n1,"Care']
)
def test_a_list_that_is_empty_or_broken_changes_nothing_and_tells_the_keeper(followed, server, body):
    server.body = body
    follow(followed)
    assert Vacancy.objects.filter(closed_early_at=None).count() == 10
    assert OutgoingMail.objects.get().to == "hr@brackenmoor.example"


def test_a_list_that_lost_too_many_posts_waits_for_a_person(followed, server):
    server.body = text_of(*TEN[:4]).encode()
    delivery = follow(followed)
    assert delivery is not None
    assert (delivery.state, Vacancy.objects.filter(closed_early_at=None).count()) == ("new", 10)
    assert "6 of 10" in OutgoingMail.objects.get().text


def test_bad_rows_wait_and_good_ones_do_not(followed, server):
    server.body = text_of(*TEN, row(10, closes="32/13/2026"), row(11)).encode()
    follow(followed)
    assert (
        Vacancy.objects.filter(reference__in=("10", "11")).values_list("reference", flat=True).get() == "11"
    )
    assert "1 row" in OutgoingMail.objects.get().text


def test_an_address_that_fails_is_tried_again_within_the_hour_and_told_once(followed, server):
    server.body = None
    fetch_due(clock.now())
    followed.refresh_from_db()
    assert followed.fetch_at == clock.now() + timedelta(hours=1)
    assert "500" in followed.fetch_problem
    fetch_due(clock.now() + timedelta(hours=1))
    assert OutgoingMail.objects.count() == 1


def test_a_keeper_who_may_no_longer_publish_gets_drafts(followed, server):
    followed.kept_by.groups.clear()
    server.body = text_of(*TEN, row(10)).encode()
    fetch_due(clock.now())
    assert not Vacancy.objects.get(reference="10").live

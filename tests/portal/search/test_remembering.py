"""Several searches that make one page read labels and rules once; what writes finds its own change."""

from datetime import timedelta

import pytest
import time_machine
from django.db import DatabaseError
from django.http import HttpResponse
from django.test import RequestFactory

from portal import clock
from portal.models import Choice
from portal.search import search
from portal.search.backends import embedded
from portal.search.labels import choice_labels
from portal.search.models import OutboxEntry
from portal.search.rebuilding import rebuild
from portal.search.remembering import remember_while_reading, remembered
from portal.search.request import SearchRequest

pytestmark = pytest.mark.django_db
stages = choice_labels("stage")


@pytest.fixture
def choice() -> Choice:
    return Choice.objects.create(list="stage", code="expert", label="Expert")


def rename(choice: Choice) -> None:
    choice.label = "Old hand"
    choice.save()


def test_two_more_searches_of_a_page_take_no_more_queries(choice, django_assert_num_queries):
    rebuild(embedded())
    with remembered():
        search(SearchRequest(q="expert"))
        with django_assert_num_queries(0):
            search(SearchRequest(q="another"))
            search(SearchRequest(kinds=("term",)))


def test_the_next_page_knows_what_an_editor_changed(choice):
    with remembered():
        assert stages() == {"expert": "Expert"}
        rename(choice)
    with remembered():
        assert stages() == {"expert": "Old hand"}


@pytest.mark.parametrize(("method", "read_after_the_change"), [("get", "Expert"), ("post", "Old hand")])
def test_what_writes_finds_its_own_change(choice, method, read_after_the_change):
    def view(request) -> HttpResponse:
        stages()
        rename(choice)
        return HttpResponse(stages()["expert"])

    response = remember_while_reading(view)(getattr(RequestFactory(), method)("/"))
    assert response.content.decode() == read_after_the_change


def test_while_the_log_stands_still_pages_share_what_one_of_them_read(choice, django_assert_num_queries):
    with time_machine.travel(clock.now() + timedelta(minutes=5)):
        with remembered():
            stages()
        with remembered(), django_assert_num_queries(1):
            assert stages() == {"expert": "Expert"}


def test_pages_share_nothing_of_before_a_change(choice):
    with time_machine.travel(clock.now() + timedelta(minutes=5), tick=False) as machine:
        with remembered():
            stages()
        rename(choice)
        for later in (0, 59, 61, 200):
            machine.move_to(clock.now() + timedelta(seconds=later))
            with remembered():
                assert stages() == {"expert": "Old hand"}


def test_where_the_log_cannot_be_read_every_page_reads_for_itself(choice, monkeypatch):
    def broken(*args: object) -> None:
        raise DatabaseError

    with time_machine.travel(clock.now() + timedelta(minutes=5)):
        monkeypatch.setattr(type(OutboxEntry.objects), "order_by", broken)
        with remembered():
            assert stages() == {"expert": "Expert"}

"""Reminders, changes and forgetting, by the clock."""

from datetime import timedelta

import pytest

from content.events.booking import placing
from content.events.booking.keeping import RULES, erase_hers
from content.events.booking.models import Booking
from portal import clock
from portal.mail.models import OutgoingMail
from portal.retention.run import run as run_retention
from tests.content.booking.conftest import STARTS

pytestmark = pytest.mark.django_db
SOON = "Tomorrow: An evening with questions"


def publish(event, **changed) -> None:
    for name, value in changed.items():
        setattr(event, name, value)
    event.save_revision().publish()


def test_those_with_a_place_are_reminded_once_a_day_before(booked, post, frozen):
    for name in ("Asha", "Ben", "Cleo"):
        booked(name)
    post()
    frozen.move_to(STARTS - timedelta(hours=24, minutes=1), tick=False)
    assert post() == []
    frozen.move_to(STARTS - timedelta(hours=24), tick=False)
    assert sorted(post()) == [("asha", SOON), ("ben", SOON)]
    frozen.shift(60)
    assert post() == []


def test_who_books_within_the_last_day_needs_no_reminder(booked, post, frozen):
    frozen.move_to(STARTS - timedelta(hours=5), tick=False)
    booked("Asha")
    assert SOON not in [subject for _, subject in post()]
    frozen.shift(3600)
    assert post() == []


def test_a_new_day_is_told_to_everybody_and_reminded_of(event, booked, post, frozen):
    booked("Asha")
    post()
    frozen.move_to(STARTS - timedelta(hours=20), tick=False)
    post()
    publish(event, starts_at=STARTS + timedelta(days=7), ends_at=None)
    assert post() == [("asha", "Changed: An evening with questions")]
    frozen.move_to(STARTS + timedelta(days=6, hours=1), tick=False)
    assert post() == [("asha", SOON)]


def test_a_day_that_comes_back_is_told_each_time(event, booked, post, frozen):
    booked("Asha")
    post()
    for days in (7, 0, 7):
        frozen.shift(3600)
        publish(event, starts_at=STARTS + timedelta(days=days), ends_at=None)
        assert post() == [("asha", "Changed: An evening with questions")]


def test_a_cancelled_event_is_told_once_and_nobody_moves_up(event, booked, post):
    people = [booked(name) for name in ("Asha", "Ben", "Cleo")]
    post()
    publish(event, cancelled=True)
    assert sorted({subject for _, subject in post()}) == ["Cancelled: An evening with questions"]
    assert post() == []
    placing.cancel(people[0])
    assert post() == []


def test_more_places_let_the_queue_move_up(event, booked, post):
    for name in ("Asha", "Ben", "Cleo", "Dan"):
        booked(name)
    post()
    publish(event, places=3)
    assert post() == [("cleo", "You have a place: An evening with questions")]


def test_a_place_is_not_taken_away_when_there_are_fewer(event, booked, post):
    booked("Asha"), booked("Ben")
    publish(event, places=1)
    post()
    assert Booking.objects.placed().count() == 2


def test_needs_go_the_day_after_and_the_rest_a_month_later(event, booked, frozen):
    booked("Asha", needs="A ramp")
    frozen.move_to(STARTS + timedelta(days=1, hours=2, minutes=1), tick=False)
    run_retention(clock.now())
    assert Booking.objects.get().access_needs == ""
    frozen.move_to(STARTS + timedelta(days=30, hours=2, minutes=1), tick=False)
    run_retention(clock.now())
    assert not Booking.objects.exists()
    assert not OutgoingMail.objects.filter(key__startswith="event.booking:").exists()


def test_what_was_not_confirmed_goes_after_two_days(event, frozen):
    placing.ask(event=event, name="Asha", email="asha@example.org", access_needs="")
    frozen.shift(timedelta(days=2, seconds=1))
    assert RULES["bookings.unconfirmed"].expired(clock.now()).count() == 1


def test_erasing_a_person_gives_her_place_to_the_next(booked, post):
    for name in ("Asha", "Ben", "Cleo"):
        booked(name)
    post()

    class Names:
        def stand_in(self, text: str) -> str:
            return "somebody" if "Asha" in text else ""

    class Subject:
        names = Names()

    assert erase_hers(Subject()) == 1
    assert post() == [("cleo", "You have a place: An evening with questions")]

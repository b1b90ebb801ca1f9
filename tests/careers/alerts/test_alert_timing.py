"""Who is told of what, and when: published late, extended, closed, opened again, and the rhythm of each follower."""

from datetime import timedelta

import pytest

from careers.alerts import following
from careers.alerts.models import Arrival, Frequency
from careers.vacancies.models import Vacancy
from portal import clock
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


def soon(days: float = 10):
    return clock.now() + timedelta(days=days)


def change(made, **fields):
    for name, value in fields.items():
        setattr(made, name, value)
    made.save()


def test_what_stood_there_before_she_asked_is_not_news(vacancy, follow, round, index):
    vacancy(title="Already there")
    index()
    follow()
    assert round() == []

    made = vacancy(title="Youth worker")
    assert [mail.subject for mail in round()] == [f"Youth worker, {made.employer.name}"]


def test_each_thing_is_told_once(vacancy, follow, round, later):
    follow()
    vacancy(title="Youth worker")
    assert len(round()) == 1
    for _ in range(3):
        later(hours=1)
        assert round() == []


def test_as_they_appear_is_one_mail_an_hour_at_most(vacancy, follow, round, later):
    follow()
    vacancy(title="First")
    assert len(round()) == 1
    vacancy(title="Second")
    vacancy(title="Third")
    assert round() == []

    later(hours=1)
    assert [mail.subject.partition(",")[2].rpartition(",")[2] for mail in round()] == [" and 1 more"]


def test_daily_comes_in_the_morning(vacancy, follow, round, frozen):
    follow(frequency=Frequency.DAILY)
    vacancy()
    assert round() == []
    frozen.move_to("2026-11-26 06:59 +0000", tick=False)
    assert round() == []
    frozen.move_to("2026-11-26 07:00 +0000", tick=False)
    assert len(round()) == 1


def test_daily_keeps_seven_in_london_over_the_change_of_the_clocks(vacancy, follow, round, frozen):
    frozen.move_to("2027-03-27 12:00 +0000", tick=False)
    follow(frequency=Frequency.DAILY)
    vacancy()
    frozen.move_to("2027-03-28 05:59 +0000", tick=False)
    assert round() == []
    frozen.move_to("2027-03-28 06:00 +0000", tick=False)
    assert len(round()) == 1


def test_weekly_comes_on_monday_morning(vacancy, follow, round, frozen):
    follow(frequency=Frequency.WEEKLY)
    vacancy()
    frozen.move_to("2026-11-29 23:00 +0000", tick=False)
    assert round() == []
    frozen.move_to("2026-11-30 07:00 +0000", tick=False)
    vacancy()
    assert [mail.subject[-10:] for mail in round()] == ["and 1 more"]


def test_one_that_is_published_to_open_later_is_news_on_that_day(vacancy, follow, round, later):
    follow()
    vacancy(opens_at=soon(2), closes_at=soon(20))
    assert round() == []
    later(days=2)
    assert len(round()) == 1


def test_one_that_is_extended_is_not_news(vacancy, follow, round, later):
    follow()
    made = vacancy()
    assert len(round()) == 1
    later(hours=2)
    change(made, closes_at=soon(40), title="Extended")
    assert round() == []


def test_one_that_opens_again_after_a_day_is_told_once_more_and_says_so(vacancy, follow, round, later):
    follow()
    made = vacancy(closes_at=soon(30))
    assert len(round()) == 1
    change(made, closed_early_at=clock.now(), close_reason="filled")
    assert round() == []
    later(days=1)
    assert round() == []
    change(made, closed_early_at=None, close_reason="")

    [mail] = round()
    assert "It was closed, and is open again." in mail.body
    later(days=1)
    assert round() == []


def test_a_slip_that_is_undone_within_a_day_is_told_to_nobody(vacancy, follow, round, later):
    follow()
    made = vacancy(closes_at=soon(30))
    round()
    change(made, closed_early_at=clock.now(), close_reason="in_error")
    round()
    later(hours=3)
    change(made, closed_early_at=None, close_reason="")
    assert round() == []
    assert not Arrival.objects.exclude(away_since=None).exists()


def test_one_that_closes_before_the_mail_goes_out_is_left_out(vacancy, follow, round, later, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    follow()
    vacancy(title="Closes first", closes_at=soon(0.5))
    vacancy(title="Stays open")
    round()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    later(days=1)

    [mail] = round()
    assert "Closes first" not in mail.body
    assert mail.subject.startswith("Stays open")
    assert "more" not in mail.subject


def test_a_mail_of_which_nothing_is_open_any_more_is_not_sent(vacancy, follow, round, later, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    follow()
    vacancy(closes_at=soon(0.5))
    round()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    later(days=1)
    assert round() == []


def test_nothing_is_taken_for_gone_while_the_index_is_being_mended(vacancy, follow, round, later, index):
    follow()
    made = [vacancy(closes_at=soon(30)) for _ in range(4)]
    round()
    later(days=1)
    Vacancy.objects.filter(pk__in=[one.pk for one in made[:3]]).update(live=False)
    rebuild(embedded(), force=True)
    round()
    assert not Arrival.objects.exclude(away_since=None).exists()


def test_in_a_pause_nothing_comes_and_afterwards_what_is_still_open(vacancy, follow, round, later):
    row = follow()
    following.pause(row, 14)
    vacancy(title="Gone by then", closes_at=soon(3))
    vacancy(title="Still open", closes_at=soon(30))
    later(days=2)
    assert round() == []
    later(days=12)

    [mail] = round()
    assert "Still open" in mail.body
    assert "Gone by then" not in mail.body


def test_going_from_daily_to_weekly_neither_repeats_nor_skips(vacancy, follow, round, frozen):
    row = follow(frequency=Frequency.DAILY)
    vacancy()
    frozen.move_to("2026-11-26 07:00 +0000", tick=False)
    assert len(round()) == 1
    following.change_frequency(row, Frequency.WEEKLY)
    vacancy()
    frozen.move_to("2026-11-28 12:00 +0000", tick=False)
    assert round() == []
    frozen.move_to("2026-11-30 07:00 +0000", tick=False)
    assert len(round()) == 1


def test_a_clock_that_is_put_back_repeats_nothing(vacancy, follow, round, frozen):
    follow(frequency=Frequency.DAILY)
    vacancy(closes_at=soon(30))
    frozen.move_to("2026-11-26 07:00 +0000", tick=False)
    assert len(round()) == 1
    for when in ("2026-11-25 13:00", "2026-11-26 06:00", "2026-11-26 07:30", "2026-11-27 07:30"):
        frozen.move_to(f"{when} +0000", tick=False)
        assert round() == []

from datetime import UTC, date, datetime

import pytest
import time_machine

from portal.packs.dates import as_date, as_datetime, moves

TODAY = date(2026, 11, 25)


def test_an_offset_counts_from_the_day_of_loading() -> None:
    assert as_date("+12", TODAY) == date(2026, 12, 7)
    assert as_date("-25", TODAY) == date(2026, 10, 31)


def test_an_offset_with_a_day_of_the_week_is_the_first_such_day_from_there_on() -> None:
    assert as_date("+6tue", TODAY) == date(2026, 12, 1)
    assert as_date("+7tue", TODAY) == date(2026, 12, 8)
    assert as_datetime("-20thu 10:00", at_start=True, today=TODAY) == datetime(2026, 11, 5, 10, tzinfo=UTC)


@pytest.mark.parametrize("text", ["+12", "-3 17:00", "+6tue 08:45", "-20thu"])
def test_an_offset_moves_with_the_day_of_loading(text: str) -> None:
    assert moves(text)


@pytest.mark.parametrize("text", ["2026-11-25", "+6 of them", "- 3", "+44 20 7946 0000", "+6day"])
def test_no_other_text_moves(text: str) -> None:
    assert not moves(text)


def test_a_fixed_day_stays() -> None:
    assert as_date("2025-03-24", TODAY) == as_date(date(2025, 3, 24), TODAY) == date(2025, 3, 24)


def test_a_closing_day_without_a_time_ends_at_its_last_second_in_london() -> None:
    assert as_datetime("2026-07-01", at_start=False) == datetime(2026, 7, 1, 22, 59, 59, tzinfo=UTC)


def test_an_opening_day_begins_at_midnight() -> None:
    assert as_datetime("+1", at_start=True, today=TODAY) == datetime(2026, 11, 26, tzinfo=UTC)


@time_machine.travel("2026-11-25 23:30 +0000", tick=False)
def test_a_time_is_london_time_of_london_s_day() -> None:
    assert as_datetime("-3 17:00", at_start=False) == datetime(2026, 11, 22, 17, 0, tzinfo=UTC)

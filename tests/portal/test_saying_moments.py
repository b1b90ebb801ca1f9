from datetime import UTC, datetime

from portal.saying import ending, moment


def test_what_ends_at_midnight_ends_with_the_day_before():
    midnight = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
    assert ending(midnight) == "Monday 23 November 2026, end of the day"
    assert moment(midnight) == "Tuesday 24 November 2026, 12am"


def test_any_other_end_is_the_moment_itself():
    five = datetime(2026, 7, 1, 16, 0, tzinfo=UTC)
    assert ending(five) == moment(five) == "Wednesday 1 July 2026, 5pm"

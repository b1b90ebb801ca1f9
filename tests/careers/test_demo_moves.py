"""The demonstration does not age: loaded a year later, the same share is open, closing and closed."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine

from careers.programmes.status import Applications, status_of
from careers.vacancies.states import State, state_of
from portal import clock
from portal.packs.dates import as_date, as_datetime
from tests.careers.test_demo_vacancies import ADVERTS, read
from tests.content.packs import DEMO

MORNING = datetime(2026, 11, 26, 9, 30, tzinfo=clock.now().tzinfo)
LATER = [timedelta(days=0), timedelta(days=1), timedelta(days=30), timedelta(days=365), timedelta(days=1000)]


def vacancies() -> Counter[str]:
    """How many stand in each state, and how many close within the week."""
    now = clock.now()
    found = [read(advert) for advert in ADVERTS]
    standing = Counter(str(state_of(vacancy, now)) for vacancy in found)
    open_ones = [vacancy for vacancy in found if state_of(vacancy, now) == State.OPEN and vacancy.closes_at]
    standing["closing this week"] = sum(vacancy.closes_at <= now + timedelta(days=7) for vacancy in open_ones)
    return standing


def programmes() -> Counter[str]:
    return Counter(status(page) for page in DEMO if page["kind"] == "programme")


def status(page: dict[str, Any]) -> str:
    intakes = [
        Applications(as_date(row["opens_on"]), as_datetime(row["closes_at"], at_start=False))
        for row in page.get("intakes", [])
    ]
    ends: date | None = as_date(page["ends_on"]) if "ends_on" in page else None
    return status_of(clock.now(), ends, intakes)


def events() -> Counter[str]:
    now = clock.now()
    starts = [as_datetime(page["starts_at"], at_start=True) for page in DEMO if page["kind"] == "event"]
    return Counter("over" if start < now else "to come" for start in starts)


@pytest.mark.parametrize("count", [vacancies, programmes, events])
def test_the_same_share_stands_in_each_state_whenever_it_is_loaded(count: Any) -> None:
    found = []
    for later in LATER:
        with time_machine.travel(MORNING + later, tick=False):
            found.append(count())
    assert found == [found[0]] * len(LATER)
    assert len(found[0]) > 1


@pytest.mark.parametrize("later", LATER)
def test_an_event_that_is_called_by_its_day_is_on_that_day(later: timedelta) -> None:
    (tuesday,) = [page for page in DEMO if page["slug"] == "tuesday-in-a-unit-hartlow"]
    with time_machine.travel(MORNING + later, tick=False):
        assert as_datetime(tuesday["starts_at"], at_start=True).strftime("%A") == "Tuesday"


@time_machine.travel(MORNING, tick=False)
def test_most_posts_are_open_some_close_this_week_and_some_are_over() -> None:
    found = vacancies()
    assert found[State.OPEN] >= 25
    assert found["closing this week"] >= 5
    assert found[State.CLOSED] >= 5
    assert set(programmes()) == {"open", "opening_soon", "between", "ended"}
    assert events()["to come"] >= 8

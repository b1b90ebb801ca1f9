from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Site

from careers.models import ProgrammePage
from careers.programmes.status import Applications, status_of, status_spans
from portal.pages.indexing import document_of

SPRING = Applications(date(2027, 1, 11), datetime(2027, 2, 12, 12, tzinfo=UTC))


def at(*when: int) -> datetime:
    return datetime(*when, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "status"),
    [
        (at(2027, 1, 10, 23, 59), "opening_soon"),
        (at(2027, 1, 11), "open"),
        (at(2027, 2, 12, 11, 59), "open"),
        (at(2027, 2, 12, 12), "between"),
        (at(2027, 3, 31, 22, 59), "between"),
        (at(2027, 3, 31, 23), "ended"),
    ],
)
def test_a_programme_stands_by_the_clock_and_its_last_day_is_a_day_in_london(now, status):
    assert status_of(now, date(2027, 3, 31), [SPRING]) == status


def test_an_ended_programme_is_never_open_whatever_its_intakes_say():
    assert status_of(at(2027, 1, 20), date(2026, 7, 1), [SPRING]) == "ended"


def test_an_intake_without_dates_opens_nothing():
    assert status_of(at(2027, 1, 20), None, [Applications(None, None)]) == "between"


days = st.dates(date(2026, 1, 1), date(2028, 1, 1))
instants = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))
intakes = st.lists(
    st.builds(Applications, opens_on=st.none() | days, closes_at=st.none() | instants), max_size=4
)


@given(now=instants, ends_on=st.none() | days, intakes=intakes)
def test_the_spans_say_the_same_as_the_clock_and_leave_no_gap(now, ends_on, intakes):
    holding = [span.value for span in status_spans(ends_on, intakes) if span.holds(now)]

    assert holding == [status_of(now, ends_on, intakes)]


@pytest.mark.django_db
def test_what_ended_yesterday_says_so_with_its_successor_in_every_passage():
    home = Site.objects.get(is_default_site=True).root_page
    after = home.add_child(instance=ProgrammePage(title="Supervisors' Year"))
    today = date(2026, 11, 25)
    ended = home.add_child(
        instance=ProgrammePage(
            title="Pathways",
            ends_on=today - timedelta(days=1),
            replaced_by=after,
            cost_text="Pathways is free.",
        )
    )
    with time_machine.travel(at(2026, 11, 25, 9)):
        lead, cost = document_of(ProgrammePage.objects.get(pk=ended.pk)).passages

    said = (
        "Pathways ended on 24 November 2026 and takes no new people. What came after it: Supervisors' Year."
    )
    assert lead.text == said
    assert (cost.text, cost.attribution) == ("Pathways is free.", said)

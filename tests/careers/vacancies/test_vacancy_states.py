"""What a vacancy is, one second either side of each turn."""

from datetime import UTC, date, datetime, timedelta

import pytest

from careers.vacancies.models import Vacancy
from careers.vacancies.states import State, closed_unconfirmed, state_of, status_spans, visible_span

SECOND = timedelta(seconds=1)
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def advert(**fields) -> Vacancy:
    return Vacancy(**{"live": True, "closing_kind": "date", "closes_at": NOW, **fields})


def test_it_is_open_until_the_second_it_closes():
    assert state_of(advert(), NOW - SECOND) == State.OPEN
    assert state_of(advert(), NOW) == State.CLOSED


@pytest.mark.parametrize(
    ("last_day", "midnight"),
    [
        (date(2026, 3, 28), datetime(2026, 3, 29, 0, tzinfo=UTC)),
        (date(2026, 3, 29), datetime(2026, 3, 29, 23, tzinfo=UTC)),
        (date(2026, 10, 24), datetime(2026, 10, 24, 23, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 26, 0, tzinfo=UTC)),
    ],
)
def test_until_filled_holds_to_the_end_of_its_confirmed_day_over_both_clock_changes(last_day, midnight):
    post = advert(closing_kind="until_filled", closes_at=None, confirm_by=last_day)

    assert state_of(post, midnight - SECOND) == State.OPEN
    assert state_of(post, midnight) == State.CLOSED
    assert closed_unconfirmed(post, midnight)


def test_closed_early_comes_before_its_date():
    post = advert(closes_at=NOW + timedelta(days=5), closed_early_at=NOW, close_reason="filled")

    assert state_of(post, NOW - SECOND) == State.OPEN
    assert state_of(post, NOW) == State.CLOSED


def test_without_any_date_it_is_never_open():
    post = advert(closing_kind="unknown", closes_at=None)

    assert state_of(post, NOW) == State.CLOSING_UNKNOWN
    assert state_of(post, NOW + timedelta(days=4000)) == State.CLOSING_UNKNOWN


def test_the_page_of_a_closed_one_stands_half_a_year():
    assert state_of(advert(), NOW + timedelta(days=183) - SECOND) == State.CLOSED
    assert state_of(advert(), NOW + timedelta(days=183)) == State.GONE


def test_before_it_opens_it_is_not_there_yet():
    post = advert(opens_at=NOW, closes_at=NOW + timedelta(days=3))

    assert state_of(post, NOW - SECOND) == State.SCHEDULED
    assert state_of(post, NOW) == State.OPEN


def test_a_draft_is_a_draft_and_what_was_taken_down_is_gone():
    assert state_of(advert(live=False), NOW) == State.DRAFT
    assert state_of(advert(live=False, first_published_at=NOW), NOW) == State.GONE


POSTS = [
    advert(),
    advert(closes_at=NOW + timedelta(days=5), closed_early_at=NOW, close_reason="filled"),
    advert(opens_at=NOW - timedelta(days=2)),
    advert(closing_kind="until_filled", closes_at=None, confirm_by=NOW.date()),
    advert(closing_kind="unknown", closes_at=None),
    advert(closing_kind="unknown", closes_at=None, closed_early_at=NOW, close_reason="withdrawn"),
    advert(expire_at=NOW + timedelta(days=1)),
]


@pytest.mark.parametrize("post", POSTS)
def test_the_spans_say_the_same_as_the_state(post):
    for hours in range(-72, 24 * 190, 3):
        at = NOW + timedelta(hours=hours)
        readable = visible_span(post).holds(at)
        shown = [span.value for span in status_spans(post) if readable and span.holds(at)]
        state = state_of(post, at)
        assert shown == ([state.value] if state in ("open", "closing_unknown", "closed") else [])


@pytest.mark.parametrize("index", range(len(POSTS)))
def test_the_database_says_the_same_as_the_state(index, vacancy):
    fields = (
        "closing_kind",
        "closes_at",
        "opens_at",
        "confirm_by",
        "closed_early_at",
        "close_reason",
        "expire_at",
    )
    stored = vacancy(**{name: getattr(POSTS[index], name) for name in fields})
    for hours in (-60, -1, 0, 1, 13, 20, 30):
        at = NOW + timedelta(hours=hours)
        state = state_of(stored, at)
        assert Vacancy.objects.open(at).exists() == (state == State.OPEN)
        assert Vacancy.objects.closing_unknown(at).exists() == (state == State.CLOSING_UNKNOWN)
        assert Vacancy.objects.closed(at).exists() == (state == State.CLOSED)

"""One award changes every vacancy that follows the scale, on its day."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from careers.scales.models import PayAward, PayScale
from careers.scales.points import point_key, points_of
from careers.vacancies.pay_of import pay_of
from careers.vacancies.wording import pay_words
from portal.search.backends import embedded
from portal.search.models import OutboxEntry
from portal.search.serialise import load
from portal.search.sync import drain

pytestmark = pytest.mark.django_db
BEFORE = datetime(2027, 3, 31, 22, 59, 59, tzinfo=UTC)
APRIL = datetime(2027, 3, 31, 23, 0, tzinfo=UTC)
"""Midnight in London, an hour earlier in UTC: the clocks have changed."""


@pytest.fixture
def scale(organisation):
    made = PayScale.objects.create(name="Larkshire scale", employer=organisation("Larkshire"))
    PayAward.objects.create(
        scale=made,
        effective_from=date(2026, 4, 1),
        points=points_of("19  £31,586\n23  £34,434\n19 outer London  £34,112"),
    )
    return made


@pytest.fixture
def award(scale):
    points = points_of("19  £32,500\n23  £35,500\n19 outer London  £35,100")
    return lambda: PayAward.objects.create(scale=scale, effective_from=date(2027, 4, 1), points=points)


@pytest.fixture
def post(vacancy, scale):
    closes = datetime(2027, 12, 1, 12, tzinfo=UTC)
    return lambda **more: vacancy(
        employer=scale.employer, pay_scale=scale, point_from="19", point_to="23", closes_at=closes, **more
    )


def listed(client, query: str = "") -> dict[str, str]:
    found = client.get(f"/vacancies/{query}").context["listing"].response
    return {hit.document.title: hit.document.extra["pay"] for hit in found.results}


def test_a_vacancy_pays_what_its_points_pay(post):
    assert pay_words(post(weekly_hours="18.5")).main == "£15,793 to £17,217"


def test_weighting_is_a_point_of_the_scale(post):
    assert pay_words(post(weekly_hours="37")).main == "£31,586 to £34,434"
    london = post(weekly_hours="37")
    london.point_from, london.point_to = "19 Outer London", ""
    assert pay_words(london).main == "£34,112"


def test_an_award_to_come_is_said_with_its_day(post, award):
    award()
    with time_machine.travel(BEFORE, tick=False):
        assert pay_words(post(weekly_hours="37")).later == (
            "From 1 April 2027: £32,500 to £35,500, for 37 hours a week."
        )


def test_an_award_that_leaves_these_points_alone_says_nothing(post, scale):
    same = scale.awards.get().points
    PayAward.objects.create(scale=scale, effective_from=date(2027, 4, 1), points=same)
    with time_machine.travel(BEFORE, tick=False):
        assert pay_words(post()).later == ""


def test_on_that_day_every_vacancy_changes_with_no_job_running(client, post, award, index):
    with time_machine.travel(datetime(2027, 3, 1, tzinfo=UTC), tick=False):
        post(title="One", weekly_hours="37")
        post(title="Two", weekly_hours="37")
        award()
        index()
    with time_machine.travel(BEFORE, tick=False):
        assert listed(client) == dict.fromkeys(["One", "Two"], "£31,586 to £34,434")
        assert listed(client, "?pay_full_time_min=35000") == {}
    with time_machine.travel(APRIL, tick=False):
        assert listed(client) == dict.fromkeys(["One", "Two"], "£32,500 to £35,500")
        assert set(listed(client, "?pay_full_time_min=35000")) == {"One", "Two"}
        assert set(listed(client, "?pay_band=35000")) == {"One", "Two"}


def test_the_log_holds_an_entry_for_the_day_of_the_award(post, award):
    with time_machine.travel(datetime(2027, 3, 1, tzinfo=UTC), tick=False):
        followed = post()
        award()
    due = OutboxEntry.objects.filter(key=f"careers.vacancy:{followed.pk}", due_at=APRIL)
    assert due.exists()


def test_after_the_day_the_document_is_made_anew(post, award, index):
    with time_machine.travel(datetime(2027, 3, 1, tzinfo=UTC), tick=False):
        post(weekly_hours="37")
        award()
        index()
    with time_machine.travel(APRIL + timedelta(minutes=1), tick=False):
        drain()
    with embedded().reading() as reader:
        (record,) = reader.connection.execute("SELECT record FROM document").fetchone()
    assert load(record).extra["pay"] == "£32,500 to £35,500"


def test_one_edit_of_an_award_reaches_its_vacancies(client, post, scale, index):
    post(title="One", weekly_hours="37")
    index()
    award = scale.awards.get()
    award.points = points_of("19 £31,600\n23 £34,500")
    award.save()
    index()
    assert listed(client) == {"One": "£31,600 to £34,500"}


def test_no_award_in_force_is_pay_not_given(post):
    with time_machine.travel(datetime(2026, 3, 1, tzinfo=UTC), tick=False):
        assert pay_words(post()).main == "Pay not given"


@pytest.mark.parametrize("words", ["SCP 19", "19", "point 19", "NJC SCP 19", " 19 "])
def test_a_point_has_several_spellings(words):
    assert point_key(words) == "19"


@pytest.mark.parametrize("text", ["19", "£31,586", "19 £31,586\nSCP 19 £31,600", "nineteen pounds"])
def test_a_table_that_cannot_be_read_says_which_line(text):
    with pytest.raises(ValidationError, match="Line"):
        points_of(text)


@given(
    st.lists(
        st.tuples(st.integers(1, 99), st.decimals(1, 99_999, places=2)),
        min_size=1,
        unique_by=lambda row: row[0],
    )
)
def test_a_table_reads_back_as_it_was_written(rows):
    text = "\n".join(f"{point}\t£{amount:,}" for point, amount in rows)
    assert [(int(label), Decimal(amount)) for label, amount in points_of(text)] == rows


@given(st.decimals(1, 99_999, places=2), st.decimals(1, 99_999, places=2))
def test_the_lower_point_comes_first(first, second):
    scale = PayScale(name="x")
    scale.__dict__["in_order"] = [
        PayAward(effective_from=date(2026, 4, 1), points=[["1", str(first)], ["2", str(second)]])
    ]
    low, high = scale.pay_on(date(2026, 5, 1), "1", "2")
    assert low <= high


def test_yearly_and_hourly_are_worked_out_from_the_scale(post):
    pay = pay_of(post(weekly_hours="18.5"))
    assert (pay.full_time[0], pay.actual[0], pay.hourly[0]) == (
        Decimal("31586.00"), Decimal("15793.00"), Decimal("16.37"),
    )  # fmt: skip

"""A pasted line fills the fields, and the sentence that candidates will read stands below."""

from datetime import UTC, datetime

import pytest

from careers.vacancies.lines import closing_from_line, pay_from_line
from careers.vacancies.models import Vacancy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
READS = "/admin/vacancies/reads/"


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        ("£31,586 to £33,945", {"pay_min": 31586, "pay_max": 33945, "pay_period": "year"}),
        ("£14.80 an hour", {"pay_min": 14.8, "pay_max": 14.8, "pay_period": "hour"}),
        ("Competitive", {}),
        ("", {}),
    ],
)
def test_a_pay_line_as_fields(line, filled):
    found = pay_from_line(line)
    assert {
        name: float(value) if name != "pay_period" else value
        for name, value in found.items()
        if name in filled
    } == filled
    assert bool(found) is bool(filled)


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        (
            "Closes Friday 4 December at noon",
            {"closing_kind": "date", "closes_at": datetime(2026, 12, 4, 12, tzinfo=UTC)},
        ),
        (
            "Sunday 29 November",
            {"closing_kind": "date", "closes_at": datetime(2026, 11, 29, 23, 59, tzinfo=UTC)},
        ),
        ("as soon as possible", {}),
    ],
)
def test_a_closing_line_as_fields(noon, line, filled):
    assert closing_from_line(line, noon) == filled


def test_until_filled_is_confirmed_for_four_weeks_less_a_day(noon):
    found = closing_from_line("Open until filled", noon)
    assert (found["closing_kind"], str(found["confirm_by"])) == ("until_filled", "2026-12-22")


def test_the_sentences_are_those_of_the_page(signed_in):
    client, _own = signed_in
    form = {"line": "pay", "pay_raw": "£31,586 to £33,945", "weekly_hours": "18.5", "full_time_hours": "37"}
    answer = client.get(READS, form).json()

    assert (
        answer["fields"] | {"pay_min": "31586", "pay_max": "33945", "pay_period": "year"} == answer["fields"]
    )
    assert answer["pay"] == "£15,793 to £16,972, for 18.5 hours a week. Full time: £31,586 to £33,945"
    assert answer["closing"] == "Nothing yet: give the day."


def test_half_typed_values_are_no_error(signed_in):
    client, _own = signed_in
    answer = client.get(READS, {"pay_min": "31,", "closes_at": "2026-12-", "closing_kind": "never"})
    assert answer.json()["pay"] == "Pay not given"


def test_without_a_script_saving_fills_them(signed_in, posted):
    client, own = signed_in
    lines = {"pay_raw": "£31,586 to £33,945", "closing_raw": "Friday 4 December at noon", "closes_at": ""}
    client.post("/admin/snippets/careers/vacancy/add/", posted(own, **lines, **{"action-publish": "1"}))

    made = Vacancy.objects.live().get()
    assert (made.pay_min, made.pay_max) == (31586, 33945)
    assert made.closes_at == datetime(2026, 12, 4, 12, tzinfo=UTC)


def test_what_hr_typed_stands_whatever_the_line_says(signed_in, posted):
    client, own = signed_in
    form = posted(own, pay_raw="£31,586 to £33,945", pay_min="32000", weekly_hours="20")
    client.post("/admin/snippets/careers/vacancy/add/", form)
    assert (Vacancy.objects.get().pay_min, Vacancy.objects.get().weekly_hours) == (32000, 20)

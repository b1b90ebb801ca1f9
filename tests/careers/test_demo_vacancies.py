"""The demo shows every state that a vacancy can be in, and pay that can be worked out."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from careers.vacancies.choices import AllowanceKind, CloseReason, PayPeriod
from careers.vacancies.models import Vacancy
from careers.vacancies.states import State, state_of
from portal import clock
from portal.packs.finding import Finder
from portal.packs.values import value_for
from tests.content.packs import DEMO

ADVERTS = [page for page in DEMO if page["kind"] == "vacancy"]
PLAIN = """
slug live who_can_apply closing_kind closes_at confirm_by closed_early_at close_reason opens_at contract hybrid
weekly_hours full_time_hours weeks_a_year pay_min pay_max pay_period pay_raw pay_flags point_from imported_fields
""".split()


def read(advert: dict[str, Any]) -> Vacancy:
    """As it would be loaded today, without what refers to other rows."""
    data: dict[str, Any] = {"live": True, **advert}
    vacancy = Vacancy()
    for name in PLAIN:
        if name in data:
            setattr(vacancy, name, value_for(Vacancy._meta.get_field(name), data[name], Finder()))
    return vacancy


@pytest.fixture
def vacancies() -> list[Vacancy]:
    return [read(advert) for advert in ADVERTS]


def test_every_state_has_one(vacancies: list[Vacancy]) -> None:
    states = [state_of(vacancy, clock.now()) for vacancy in vacancies]
    assert set(states) == {*State}
    assert states.count(State.OPEN) >= len(states) / 2


def test_one_closes_this_week_one_closed_yesterday_and_one_closed_early(vacancies: list[Vacancy]) -> None:
    now = clock.now()
    dated = [vacancy.closes_at - now for vacancy in vacancies if vacancy.closes_at]
    assert any(timedelta(0) < left < timedelta(days=4) for left in dated)
    assert any(timedelta(days=-2) < left < timedelta(0) for left in dated)
    assert any(vacancy.closed_early_at and vacancy.close_reason for vacancy in vacancies)


def test_somebody_who_waits_until_it_is_filled_confirms_within_28_days(vacancies: list[Vacancy]) -> None:
    confirmed = [vacancy.confirm_by for vacancy in vacancies if vacancy.closing_kind == "until_filled"]
    assert confirmed
    assert all(day <= clock.today() + timedelta(days=28) for day in confirmed)


def test_there_is_a_way_in_for_everybody(vacancies: list[Vacancy]) -> None:
    opened = [vacancy for vacancy in vacancies if state_of(vacancy, clock.now()) == State.OPEN]
    assert {vacancy.who_can_apply for vacancy in opened} >= {
        "anyone",
        "experience",
        "training_post",
        "newly_qualified",
        "registered",
    }
    assert {vacancy.contract for vacancy in opened} >= {"permanent", "fixed_term", "casual", "apprenticeship"}
    assert {vacancy.hybrid for vacancy in opened} == {"office", "hybrid", "remote"}
    assert {vacancy.pay_period for vacancy in opened} >= {"hour", "year"}
    assert any(vacancy.weeks_a_year for vacancy in opened)


def test_a_post_says_what_it_pays_or_is_marked_as_one_that_does_not(vacancies: list[Vacancy]) -> None:
    silent = [vacancy for vacancy in vacancies if not (vacancy.has_pay or vacancy.point_from)]
    assert 0 < len(silent) < len(vacancies) / 25
    assert all(vacancy.pay_raw and "unstated" in vacancy.pay_flags for vacancy in silent)


def test_pay_has_every_shape(vacancies: list[Vacancy]) -> None:
    paid = [vacancy for vacancy in vacancies if vacancy.has_pay]
    assert {vacancy.pay_period for vacancy in paid} == {*PayPeriod}
    assert any(vacancy.pay_min is None for vacancy in paid)
    assert any(vacancy.pay_max is None for vacancy in paid)
    assert any(vacancy.pay_min == vacancy.pay_max for vacancy in paid)
    assert any("k_suffix" in vacancy.pay_flags for vacancy in paid)


def test_payments_on_top_are_of_every_kind_but_london_s() -> None:
    given = {row["kind"] for advert in ADVERTS for row in advert.get("allowances", [])}
    assert given == {*AllowanceKind} - {AllowanceKind.WEIGHTING}


def test_a_newcomer_finds_many_posts(vacancies: list[Vacancy]) -> None:
    opened = [vacancy for vacancy in vacancies if state_of(vacancy, clock.now()) == State.OPEN]
    newcomers = [vacancy for vacancy in opened if vacancy.who_can_apply in ("anyone", "experience")]
    assert len(newcomers) > 0.35 * len(opened)


def test_one_was_closed_for_each_reason_and_one_stands_again(vacancies: list[Vacancy]) -> None:
    assert {vacancy.close_reason for vacancy in vacancies} - {""} == {*CloseReason}
    assert any("relisted_from" in advert for advert in ADVERTS)


def test_no_two_adverts_share_a_summary() -> None:
    said = Counter(advert["summary"] for advert in ADVERTS)
    assert max(said.values()) == 1
    assert len(said) >= 250

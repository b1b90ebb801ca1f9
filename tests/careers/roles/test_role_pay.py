"""What a role pays is worked out from the vacancies that are open now."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine
from wagtail.models import Page

from careers.models import RolePage
from careers.roles.pay import pay_of_role
from portal import clock

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def role() -> RolePage:
    home = Page.get_first_root_node().get_children().first()
    page = home.add_child(instance=RolePage(title="Team manager"))
    page.save_revision().publish()
    return page


@pytest.fixture
def post(vacancy, role):
    def make(low: int | None, high: int | None, **fields):
        ends = {"pay_min": low and Decimal(low), "pay_max": high and Decimal(high)}
        return vacancy(role=role, pay_period="year", **ends, **fields)

    return make


def test_its_range_reaches_over_open_vacancies_alone(client, role, vacancy, post, index):
    post(47000, 51000)
    post(44500, 48000, weekly_hours=Decimal("18.5"))
    post(20000, 20000, closes_at=clock.now() - timedelta(hours=1))
    post(None, None)
    vacancy(pay_period="year", pay_min=Decimal(90000), pay_max=Decimal(95000))
    index()
    html = client.get(role.url).content.decode()

    assert "£44,500 to £51,000</strong> a year for full-time hours" in html
    assert "From the 2 open vacancies that give their pay, on 25 November 2026." in html


def test_one_salary_is_said_once(client, role, post, index):
    post(45000, 45000)
    index()
    html = client.get(role.url).content.decode()

    assert '<strong class="num">£45,000</strong>' in html
    assert "From the one open vacancy that gives its pay" in html


def test_with_nothing_open_it_says_nothing(client, role, post, index):
    post(None, None)
    index()

    assert pay_of_role(role.slug) is None
    assert "What it pays" not in client.get(role.url).content.decode()

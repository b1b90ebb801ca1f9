"""Where a reader wants a chart, there is one, with the same facts in a table behind it."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
import time_machine
from wagtail.models import Site

from careers.models import CareerStep, Intake, ProfilePage, ProgrammePage, RolePage
from portal.models import Consent, Organisation, Person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def published():
    def publish(page):
        page = Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
        page.save_revision().publish()
        return page

    return publish


@pytest.fixture
def post(vacancy):
    def make(role, low, high, **fields):
        return vacancy(role=role, pay_period="year", pay_min=Decimal(low), pay_max=Decimal(high), **fields)

    return make


def chart_in(client, address):
    html = client.get(address).content.decode()
    figures = re.findall(r'<figure class="chart.*?</figure>', html, re.S)
    assert len(figures) == 1
    assert re.search(r'<svg role="img" aria-labelledby="([\w-]+)-t \1-d"', figures[0])
    assert 'style="' not in figures[0]
    return figures[0]


def cells(chart):
    """Each row of the table as one line."""
    rows = re.findall(r"<tr>(.*?)</tr>", chart, re.S)
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in rows]


def test_a_profile_draws_the_way_the_person_came(client, published):
    person = Person.objects.create(full_name="Nia Probert", public_name="Nia")
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1))
    page = ProfilePage(
        title="Nia", person=person, employer=Organisation.objects.create(name="Larkshire", slug="larkshire")
    )
    page.stations = [
        CareerStep(title="Postwoman", when="2009 to 2017", where="Skelby"),
        CareerStep(title="Social worker", when="since 2020"),
    ]
    chart = chart_in(client, published(page).url)
    assert '<title id="path-t">The way Nia came</title>' in chart
    assert cells(chart) == [
        "Station When Where",
        "Postwoman 2009 to 2017 Skelby",
        "Social worker since 2020 –",
    ]


def test_a_role_draws_what_its_open_jobs_pay(client, published, post, index):
    role = published(RolePage(title="Team manager"))
    post(role, 47000, 51000, title="In Skelby")
    post(role, 44500, 44500, title="In Wendbury")
    index()
    chart = chart_in(client, role.url)
    assert "In Wendbury" in cells(chart)[1]
    assert cells(chart)[1].endswith("£44,500")
    assert cells(chart)[2].endswith("£47,000 to £51,000")


def test_a_vacancy_draws_its_pay_among_those_like_it(client, published, post, index):
    role = published(RolePage(title="Team manager"))
    this = post(role, 47000, 51000, title="In Skelby")
    post(role, 44500, 48000, title="In Wendbury")
    index()
    chart = chart_in(client, this.get_absolute_url())
    assert chart.count('<g class="this">') == 1
    assert [row.split(" ")[1] for row in cells(chart)[1:]] == ["Skelby", "Wendbury"]


def test_a_programme_draws_the_year_ahead(client, published):
    page = ProgrammePage(title="A year of supervision")
    page.intakes = [
        Intake(name="Spring", opens_on=date(2027, 1, 4), starts_on=date(2027, 9, 1)),
        Intake(name="Last year", opens_on=date(2025, 1, 4), closes_at=datetime(2025, 2, 1, tzinfo=UTC)),
    ]
    chart = chart_in(client, published(page).url)
    assert chart.count("<rect") == 1
    assert cells(chart)[1] == "Spring 4 January 2027 Not announced 1 September 2027"
    assert cells(chart)[2].startswith("Last year 4 January 2025")


def test_an_ended_programme_draws_no_year(client, published):
    page = ProgrammePage(title="A year of supervision", ends_on=date(2026, 7, 31))
    page.intakes = [Intake(name="Spring", opens_on=date(2027, 1, 4))]
    assert 'class="chart' not in client.get(published(page).url).content.decode()

"""What a page costs does not grow with its answers, steps, intakes, links and boxes, whatever root it lies below."""

from datetime import date

import pytest
from wagtail.models import Page, Site

from careers.models import (
    CareerStep,
    Intake,
    ProfileAnswer,
    ProfilePage,
    ProgrammePage,
    ProgrammeStep,
    RolePage,
    RoutePage,
    RouteStep,
)
from portal.models import Consent, Organisation, Person
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db
ROWS = 8
MOST_QUERIES = 13


def add(parent: Page, page: Page) -> Page:
    page = parent.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def home() -> Page:
    return Site.objects.get(is_default_site=True).root_page


@pytest.fixture
def texts(home) -> list[str]:
    """Each with a link to a page of its own."""
    roles = [add(home, RolePage(title=f"Role {number}")) for number in range(ROWS)]
    return [f'<p>See <a id="{role.pk}" linktype="page">{role.title}</a>.</p>' for role in roles]


def profile(texts: list[str]) -> ProfilePage:
    person = Person.objects.create(full_name="Amara Okafor-Reid", public_name="Amara")
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1))
    employer = Organisation.objects.create(name="Larkshire", slug="larkshire")
    role = RolePage.objects.get(title="Role 0")
    page = ProfilePage(title="Amara", person=person, employer=employer, role=role)
    page.answers = [ProfileAnswer(question=f"Why {n}?", answer=text) for n, text in enumerate(texts)]
    page.stations = [CareerStep(title=f"Step {n}") for n in range(ROWS)]
    return page


def route(texts: list[str]) -> RoutePage:
    page = RoutePage(title="Apprenticeship", income_text=texts[0])
    page.steps = [RouteStep(title=f"Step {n}", text=text) for n, text in enumerate(texts)]
    return page


def programme(texts: list[str]) -> ProgrammePage:
    page = ProgrammePage(title="A year", body=[("text", text) for text in texts])
    page.intakes = [Intake(name=f"Intake {n}") for n in range(ROWS)]
    page.steps = [ProgrammeStep(when=f"Month {n}", title="Study", text=text) for n, text in enumerate(texts)]
    page.next_roles = list(RolePage.objects.all())
    return page


def role(texts: list[str]) -> RolePage:
    return RolePage(title="Manager", needs_by_law=texts[0], body=[("text", text) for text in texts])


@pytest.mark.parametrize("make", [profile, route, programme, role])
def test_a_page_with_much_on_it(make, home, texts, client, django_assert_max_num_queries):
    page = add(home, make(texts))
    rebuild(embedded())
    client.get(page.url)

    with django_assert_max_num_queries(MOST_QUERIES):
        html = client.get(page.url).content.decode()

    assert 'href="/role-7/"' in html

"""A listing takes at most twelve queries, whatever it lists and however many filters it offers."""

from datetime import date

import pytest
from wagtail.models import Page, Site

from careers.models import ProfilePage, ProgrammePage, RolePage, RoutePage
from content.models import EventPage, IndexPage, StoryPage
from portal import clock
from portal.models import Choice, Consent, Organisation, Person
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db
MOST = 12


def add(parent: Page, page: Page) -> Page:
    page = parent.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def home(employer) -> Page:
    """Three of each kind, with all that they can be filtered by."""
    home = Site.objects.get(is_default_site=True).root_page
    stage = Choice.objects.create(list="stage", code="qualified", label="Qualified")
    for number in range(3):
        council = employer()
        role = add(home, RolePage(title=f"Role {number}", needs_registration=True))
        route = add(home, RoutePage(title=f"Route {number}", income_kind="wage"))
        add(home, ProgrammePage(title=f"Programme {number}", organisation=council, route_in=route))
        add(home, StoryPage(title=f"Story {number}", organisation=council, tags="workload"))
        add(home, EventPage(title=f"Event {number}", organisation=council, starts_at=clock.now()))
        add(home, profile(number, council, role, route, stage))
    return home


def profile(number: int, council: Organisation, role: Page, route: Page, stage: Choice) -> ProfilePage:
    person = Person.objects.create(full_name=f"Person {number}", public_name=f"Person {number}")
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1))
    return ProfilePage(
        title=f"Profile {number}", person=person, employer=council, role=role, stage=stage, routes=[route]
    )


@pytest.mark.parametrize("kind", IndexPage.Kind.values)
def test_an_index_page(kind: str, home: Page, client, django_assert_max_num_queries) -> None:
    index = add(home, IndexPage(title=f"All {kind}", kind=kind))
    rebuild(embedded())
    client.get(index.url)

    with django_assert_max_num_queries(MOST):
        html = client.get(f"{index.url}?q=&page=1").content.decode()

    rows = 'role="rowheader"' if kind == "routes" else 'class="cover-link"'
    assert kind == "employers" or html.count(rows) >= 3

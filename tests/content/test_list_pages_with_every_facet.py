"""A list page takes few queries however many facets its things have."""

from datetime import date

import pytest
from wagtail.models import Page, Site

from careers.models import ProfilePage, ProgrammePage, RolePage, RoutePage
from content.models import IndexPage, StoryPage
from portal.models import Choice, Consent, Organisation, Person
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


def add(parent: Page, page: Page) -> Page:
    page = parent.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def home() -> Page:
    return Site.objects.get(is_default_site=True).root_page


@pytest.fixture
def people(home) -> None:
    """Three profiles that differ in role, family, route, programme, employer and stage."""
    for name in ("amara", "ben", "chloe"):
        family = Choice.objects.create(list="role_family", code=name, label=f"Family {name}")
        stage = Choice.objects.create(list="stage", code=name, label=f"Stage {name}")
        employer = Organisation.objects.create(name=f"Council {name}", slug=name)
        role = add(home, RolePage(title=f"Role {name}", family=family))
        route = add(home, RoutePage(title=f"Route {name}"))
        programme = add(home, ProgrammePage(title=f"Programme {name}", route_in=route, organisation=employer))
        person = Person.objects.create(full_name=name, public_name=name)
        Consent.objects.create(person=person, agreed_on=date(2026, 1, 1))
        profile = ProfilePage(title=name, person=person, role=role, employer=employer, stage=stage)
        profile.routes, profile.programmes = [route], [programme]
        add(home, profile)
        add(home, StoryPage(title=f"Story {name}", organisation=employer))


@pytest.mark.parametrize("kind", ["stories", "programmes"])
def test_it_takes_at_most_twelve_queries(kind, home, people, client, django_assert_max_num_queries):
    index = add(home, IndexPage(title="List", slug=kind, kind=kind))
    rebuild(embedded())
    client.get(index.url)

    with django_assert_max_num_queries(12):
        html = client.get(index.url).content.decode()

    assert "Route amara" in html
    assert "Council amara" in html

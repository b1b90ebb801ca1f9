"""What belongs together leads to each other, both ways, computed from what is published now."""

from datetime import date, timedelta

import pytest
from wagtail.models import Page, Site

from careers.models import (
    EmployerPage,
    Intake,
    ProfileAnswer,
    ProfilePage,
    ProgrammePage,
    RolePage,
    RoutePage,
)
from careers.routes.links import links_of
from portal import clock
from portal.models import Consent, Organisation, Person
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


def add(parent: Page, page: Page) -> Page:
    page = parent.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def world(organisation, vacancy) -> dict[str, str]:
    """One of each, joined once, by whoever an editor would join it: the address of every page."""
    home = Site.objects.get(is_default_site=True).root_page
    council: Organisation = organisation()
    role = add(home, RolePage(title="Family time worker"))
    route = RoutePage(title="By apprenticeship")
    route.leads_to = [role]
    route = add(home, route)
    programme = ProgrammePage(title="The first cohort", route_in=route, organisation=council)
    programme.intakes = [Intake(name="Spring", opens_on=clock.today())]
    programme = add(home, programme)
    person = Person.objects.create(full_name="Ama Dale", public_name="Ama")
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1))
    profile = ProfilePage(title="Ama, who stayed", person=person, role=role, employer=council)
    profile.routes, profile.programmes = [route], [programme]
    profile.answers = [ProfileAnswer(question="Why?", answer="<p>The bus went there.</p>")]
    pages = {
        "role": role,
        "route": route,
        "programme": programme,
        "profile": add(home, profile),
        "employer": add(home, EmployerPage(title="The council", organisation=council)),
    }
    post = vacancy(employer=council, role=role, live=True, closes_at=clock.now() + timedelta(days=9))
    rebuild(embedded())
    return {**{name: page.url for name, page in pages.items()}, "vacancy": post.get_absolute_url()}


PAIRS = [
    ("profile", "role"),
    ("profile", "route"),
    ("profile", "programme"),
    ("profile", "vacancy"),
    ("profile", "employer"),
    ("role", "route"),
    ("role", "programme"),
    ("role", "vacancy"),
    ("route", "programme"),
    ("route", "vacancy"),
    ("programme", "vacancy"),
    ("programme", "employer"),
    ("vacancy", "employer"),
]


@pytest.mark.parametrize(("one", "other"), [*PAIRS, *[(b, a) for a, b in PAIRS]])
def test_the_page_of_one_leads_to_the_other(one: str, other: str, world: dict[str, str], client) -> None:
    assert f'href="{world[other]}"' in client.get(world[one]).content.decode()


@pytest.mark.parametrize("page", ["profile", "route", "programme", "vacancy"])
def test_what_is_taken_down_is_led_to_no_more(page: str, world: dict[str, str], client) -> None:
    RolePage.objects.get().unpublish()
    rebuild(embedded())

    assert world["role"] not in client.get(world[page]).content.decode()


def test_a_route_offers_as_training_what_one_qualifies_in_and_the_rest_beside_it_only_without(
    vacancy, organisation
):
    home = Site.objects.get(is_default_site=True).root_page
    role = add(home, RolePage(title="Social worker"))
    route = RoutePage(title="By apprenticeship")
    route.leads_to = [role]
    route = add(home, route)
    council, soon = organisation(), clock.now() + timedelta(days=9)
    for who, title in (("training_post", "Apprentice"), ("newly_qualified", "First year")):
        vacancy(employer=council, role=role, live=True, closes_at=soon, who_can_apply=who, title=title)
    rebuild(embedded())
    shown = links_of(route)

    assert [hit.document.title for hit in shown["training"].results] == ["Apprentice"]
    assert shown["posts"] is None

"""A list offers a filter that narrows it, not one that only lists the same things again."""

import pytest
from wagtail.models import Page, Site

from careers.models import EmployerPage, ProgrammePage, RolePage, RoutePage
from content.models import IndexPage
from portal.models import Choice, Organisation
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


def add(page: Page) -> Page:
    page = Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


def offers(client, kind: str, facet: str) -> bool:
    index = add(IndexPage(title="List", slug=kind, kind=kind))
    rebuild(embedded())
    return f'name="{facet}"' in client.get(index.url).content.decode()


@pytest.mark.parametrize(("facet", "offered"), [("role", False), ("role_family", True)])
def test_roles_are_listed_by_family_and_not_by_role(facet, offered, client) -> None:
    for name in ("Care", "Law"):
        family = Choice.objects.create(list="role_family", code=name.lower(), label=name)
        add(RolePage(title=f"{name} worker", family=family))

    assert offers(client, "roles", facet) is offered


def test_programmes_are_listed_by_route_though_each_has_its_own(client) -> None:
    for name in ("One", "Two"):
        add(ProgrammePage(title=f"Programme {name}", route_in=add(RoutePage(title=f"Route {name}"))))

    assert offers(client, "programmes", "route")


def test_a_list_below_an_employer_lists_what_is_that_employers_alone(client) -> None:
    council = Organisation.objects.create(name="Wendle", slug="wendle")
    for owner in (council, Organisation.objects.create(name="Skelby", slug="skelby")):
        add(ProgrammePage(title=f"Programme of {owner.name}", organisation=owner))
    own = add(EmployerPage(title="Work at Wendle", organisation=council)).add_child(
        instance=IndexPage(title="Programmes", slug="programmes", kind="programmes")
    )
    own.save_revision().publish()
    rebuild(embedded())
    html = client.get(f"{own.url}?employer=skelby").content.decode()

    assert "Programme of Wendle" in html
    assert "Programme of Skelby" not in html
    assert 'name="employer"' not in html
    assert "Remove filter: </span>Wendle" not in html

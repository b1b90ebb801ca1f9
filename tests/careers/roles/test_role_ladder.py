"""A role's ladder is drawn from the ways of real people, each rung with what is open there."""

from datetime import date

import pytest
from wagtail.models import Page, Site

from careers.models import CareerStep, ProfilePage, RolePage
from portal.models import Consent, Person

pytestmark = pytest.mark.django_db


def add(page: Page) -> Page:
    Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


def told(name: str, role: RolePage, *stations: str) -> ProfilePage:
    person = Person.objects.create(full_name=f"{name} Example", public_name=name)
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1))
    page = ProfilePage(title=name, person=person, role=role)
    page.stations = [CareerStep(title=title) for title in stations]
    return add(page)


@pytest.fixture
def keeper(vacancy) -> RolePage:
    helper, keeper, head = (add(RolePage(title=title)) for title in ("Helper", "Keeper", "Head"))
    helper.other_titles = "Hand"
    helper.save_revision().publish()
    told("Ada", keeper, "Baker", "Helper", "Keeper, North")
    told("Ben", keeper, "Hand")
    told("Cy", head, "Keeper", "Keeper, South", "Head")
    vacancy(title="Head wanted", role=head)
    return keeper


def test_each_rung_names_who_took_the_step_and_what_is_open(keeper, index, client) -> None:
    ladder = client.get(keeper.url).context["ladder"]
    rungs = [(r.side, r.title, sorted(h.document.title for h in r.people), r.vacancies) for r in ladder]
    assert rungs == [
        ("before", "Helper", ["Ada", "Ben"], 0),
        ("here", "Keeper", [], 0),
        ("after", "Head", ["Cy"], 1),
    ]


def test_the_page_leads_to_the_people_and_to_the_vacancies(keeper, index, client) -> None:
    html = client.get(keeper.url).content.decode()
    ladder = html[html.index("The steps people took") :]
    assert 'href="/ada/">Ada</a>' in ladder
    assert 'href="/vacancies/?role=head">1 open vacancy</a>' in ladder


def test_whoever_no_longer_agrees_is_on_no_rung(keeper, index, client) -> None:
    Consent.objects.filter(person__public_name="Cy").delete()
    index()
    ladder = client.get(keeper.url).context["ladder"]
    assert [rung.title for rung in ladder] == ["Helper", "Keeper"]


def test_without_a_told_step_there_is_no_ladder(keeper, index, client) -> None:
    alone = add(RolePage(title="Hermit"))
    index()
    assert "The steps people took" not in client.get(alone.url).content.decode()

"""The employers of a new site: each with its desk, none public before somebody writes about it."""

import pytest
from wagtail.models import Site

from careers.employers.models import EmployerDesk, EmployerPage
from content.models import HomePage
from portal.models import Organisation
from portal.starting.site import make_employers

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home() -> HomePage:
    site = Site.objects.get(is_default_site=True)
    site.root_page = site.root_page.add_sibling(instance=HomePage(title="Home", slug="front"))
    site.save()
    return site.root_page


def test_an_employer_gets_a_desk_and_a_draft_for_its_page() -> None:
    assert make_employers(["Nowhereshire Council"]) == ["Nowhereshire Council"]
    assert EmployerDesk.objects.get().organisation.name == "Nowhereshire Council"
    assert not EmployerPage.objects.get().live


def test_the_same_employer_again_is_not_made_twice() -> None:
    make_employers(["Nowhereshire Council"])
    assert make_employers(["nowhereshire council"]) == []
    assert Organisation.objects.count() == 1


def test_an_organisation_that_is_known_by_another_name_becomes_the_employer() -> None:
    Organisation.objects.create(name="Nowhereshire Council", slug="nowhere", abbreviation="NC")
    assert make_employers(["NC"]) == ["NC"]
    assert EmployerDesk.objects.get().organisation.slug == "nowhere"

"""On every page of every type: where one is, and one next step for each of the two readers."""

import re
from datetime import UTC, datetime

import pytest
from test_pages_render import EMPTY, add, someone
from wagtail.models import Page, Site

from careers.models import EmployerPage, ProfilePage
from content.models import HomePage, IndexPage
from portal.models import Organisation
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TYPES = [
    *[(model, fields) for model, fields in EMPTY if model is not HomePage],
    (ProfilePage, {}),
    (EmployerPage, {}),
]
VIEWS = ("/search/?q=zzz", "/vacancies/", "/saved/", "/glossary/", "/figures/", "/ask/")
BREADCRUMB = re.compile(r'<nav[^>]*aria-label="Breadcrumb".*?</nav>', re.DOTALL)
NEXT = re.compile(r'<nav[^>]*aria-label="Next".*?</nav>', re.DOTALL)


def home() -> Page:
    return Site.objects.get(is_default_site=True).root_page


def assert_says_where_and_what_next(html: str, steps: int = 3) -> None:
    (where,) = BREADCRUMB.findall(html)
    assert 'aria-current="page"' in where
    (following,) = NEXT.findall(html)
    assert len(re.findall("<a ", following)) == steps


@pytest.fixture(autouse=True)
def rooms(db, time_machine) -> None:
    time_machine.move_to(NOW, tick=False)
    for kind in ("routes", "stories", "programmes"):
        add(home(), IndexPage(title=kind, slug=kind, kind=IndexPage.Kind.values[0]))


@pytest.mark.parametrize(("model", "fields"), TYPES)
def test_a_page(model, fields, client):
    if model is ProfilePage:
        fields = {"person": someone()}
    if model is EmployerPage:
        fields = {"organisation": Organisation.objects.create(name="Larkshire", slug="larkshire")}
    page = add(home(), model(title="Only a title", slug="only-a-title", **fields))

    assert_says_where_and_what_next(client.get(page.url).content.decode())


@pytest.mark.parametrize("path", VIEWS)
def test_a_view(path, client):
    rebuild(embedded())

    assert_says_where_and_what_next(client.get(path).content.decode(), 2 if path == "/ask/" else 3)

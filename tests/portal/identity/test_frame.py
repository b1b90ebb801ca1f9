"""Header, footer and next steps: only what is published is linked, and the visitor knows where she stands."""

import re

import pytest
from wagtail.models import Site

from content.home.models import HomePage
from content.models import StandardPage
from portal.models import SiteIdentity

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> HomePage:
    site = Site.objects.get(is_default_site=True)
    home = site.root_page.add_sibling(instance=HomePage(title="Home", slug="front"))
    site.root_page = home
    site.save()
    return home


def put(home: HomePage, slug: str, **fields) -> StandardPage:
    page = home.add_child(instance=StandardPage(title=slug.title(), slug=slug, live=False, **fields))
    page.save_revision().publish()
    return StandardPage.objects.get(pk=page.pk)


def links(html: str, label: str) -> dict[str, str]:
    """Address → aria-current, of one navigation."""
    inside = html.split(f'aria-label="{label}"')[1].split("</nav>")[0]
    found = re.findall(r'<a [^>]*href="([^"]+)"(?: aria-current="(\w+)")?', inside)
    return dict(found)


def test_a_door_is_shown_from_the_day_its_page_is_published(home, client):
    assert "/programmes/" not in links(client.get("/").content.decode(), "Main")

    page = put(home, "programmes")
    html = client.get("/").content.decode()
    assert "/programmes/" in links(html, "Main")
    assert "/programmes/" in links(html, "Footer")

    page.unpublish()
    assert "/programmes/" not in links(client.get("/").content.decode(), "Main")


def test_a_door_that_a_view_answers_is_always_shown(home, client):
    assert {"/vacancies/", "/ask/", "/search/"} <= set(links(client.get("/").content.decode(), "Main"))


def test_the_door_that_one_stands_behind_is_marked(home, client):
    routes = put(home, "routes")
    inside = routes.add_child(instance=StandardPage(title="Apprenticeship", slug="apprenticeship"))

    assert links(client.get("/routes/").content.decode(), "Main")["/routes/"] == "page"
    assert links(client.get(inside.url).content.decode(), "Main")["/routes/"] == "true"


def test_a_page_below_home_says_its_own_name_in_the_breadcrumb(home, client):
    put(home, "about")

    assert '<li aria-current="page">About</li>' in client.get("/about/").content.decode()


def test_every_page_ends_with_a_step_for_each_of_two_readers(home, client):
    put(home, "routes")

    html = client.get("/glossary/").content.decode()

    assert list(links(html, "Next")) == ["/routes/", "/vacancies/", "/ask/"]
    assert list(links(client.get("/ask/").content.decode(), "Next")) == ["/routes/", "/vacancies/"]


def test_a_step_never_leads_to_the_page_it_stands_on_nor_to_nothing(home, client):
    put(home, "routes")

    assert "/routes/" not in links(client.get("/routes/").content.decode(), "Next")
    assert "/stories/" not in links(client.get("/routes/").content.decode(), "Next")


def test_an_editors_words_take_the_place_of_ours(home, client):
    put(home, "about")
    trainees = put(home, "trainees")
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    step = {"kind": None, "reader": "thinking", "words": "Come to an open evening", "page": trainees}
    identity.next_steps = [("step", step)]
    identity.save()

    html = client.get("/about/").content.decode()
    assert "Come to an open evening" in html
    assert next(iter(links(html, "Next"))) == trainees.url

    trainees.unpublish()
    assert "Come to an open evening" not in client.get("/about/").content.decode()


def test_the_home_page_asks_first_and_has_no_step_at_its_end(home, client):
    html = client.get("/").content.decode()

    assert html.index('href="#thinking"') < html.index('href="#already"') < html.index('name="place"')
    assert 'id="thinking"' in html
    assert 'id="already"' in html
    assert 'aria-label="Next"' not in html


def test_the_frame_asks_for_no_page_once_it_is_known(home, client, django_assert_max_num_queries):
    put(home, "about")
    client.get("/glossary/")

    with django_assert_max_num_queries(4) as asked:
        client.get("/glossary/")
    assert not [query for query in asked if 'FROM "wagtailcore_page"' in query["sql"]]

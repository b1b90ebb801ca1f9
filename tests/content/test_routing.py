"""An address leads to its page in few queries, and to nothing that Wagtail would not show."""

import pytest
from django.test import RequestFactory
from wagtail.models import Page, PageViewRestriction, Site

from content.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db


def add(parent: Page, title: str, **fields: object) -> StandardPage:
    page = parent.add_child(instance=StandardPage(title=title, slug=title.lower(), **fields))
    if page.live:
        page.save_revision().publish()
    return page


@pytest.fixture
def home() -> HomePage:
    site = Site.objects.get(is_default_site=True)
    home = site.root_page.get_parent().add_child(instance=HomePage(title="Home", slug="ours"))
    site.root_page = home
    site.save()
    return HomePage.objects.get(pk=home.pk)


@pytest.fixture
def deep(home) -> StandardPage:
    return add(add(add(home, "One"), "Two"), "Three")


def test_however_deep_it_takes_two_queries(home, deep, django_assert_num_queries):
    request = RequestFactory().get("/")
    home.route(request, ["one", "two", "three"])

    with django_assert_num_queries(2):
        assert home.route(request, ["one", "two", "three"]).page == deep


def test_its_crumbs_come_along(home, deep, django_assert_num_queries):
    page = home.route(RequestFactory().get("/"), ["one", "two", "three"]).page
    page.get_url()  # reads the sites, which are kept
    with django_assert_num_queries(0):
        assert [title for title, _address in page.crumbs()] == ["One", "Two"]


@pytest.mark.parametrize("address", ["/two/", "/one/three/", "/three/", "/one/two/three/four/", "/one/one/"])
def test_an_address_that_is_nobodys_is_not_found(client, deep, address):
    assert client.get(address).status_code == 404


def test_a_draft_is_not_found_and_what_lies_below_it_is(client, home):
    draft = add(home, "Draft", live=False)
    add(draft, "Below")

    assert client.get("/draft/").status_code == 404
    assert client.get("/draft/below/").status_code == 200


@pytest.mark.parametrize("steps_up", range(5))
def test_what_is_private_anywhere_above_it_asks_who_is_there(client, deep, steps_up):
    page = Page.objects.get(pk=deep.pk)
    for _step in range(steps_up):
        page = page.get_parent()
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert client.get("/one/two/three/").status_code == 302


def test_an_alias_is_as_private_as_its_source(client, home, deep):
    deep.create_alias(parent=home, update_slug="twin")
    assert client.get("/twin/").status_code == 200

    PageViewRestriction.objects.create(page=deep.page_ptr, restriction_type="login")
    assert client.get("/twin/").status_code == 302

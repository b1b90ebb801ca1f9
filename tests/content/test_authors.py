"""An author's page gathers what she wrote, under the name that she chose and only while she agrees to it."""

from datetime import date

import pytest
import time_machine
from wagtail.models import Page, Site

from content.models import IndexPage, StoryPage
from content.stories.authors import author_address
from portal.consent.withdrawing import withdraw_consent
from portal.models import Consent, Person
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel("2026-11-25 12:00 +0000", tick=False):
        yield


def add(parent: Page, page: Page) -> Page:
    page = parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def writer(name: str = "Wren Applegarth", **fields) -> Person:
    person = Person.objects.create(full_name=name, **{"public_name": name, **fields})
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1))
    return person


@pytest.fixture
def stories() -> IndexPage:
    root = Site.objects.get(is_default_site=True).root_page
    return add(root, IndexPage(title="Stories", slug="stories", kind="stories"))


@pytest.fixture
def wren(stories) -> Person:
    person = writer()
    add(stories, StoryPage(title="The first visit", author=person))
    add(stories, StoryPage(title="The last visit", author=person))
    add(stories, StoryPage(title="A colleague’s week", author=writer("Ansel Thrale")))
    rebuild(embedded())
    return person


def read(client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_byline_leads_to_all_that_she_wrote(wren, client):
    story = StoryPage.objects.get(title="The first visit")
    assert f'<a href="{author_address(wren)}">Wren Applegarth</a>' in read(client, story.url)

    written = read(client, author_address(wren)).partition("By other people")[0]
    assert [title in written for title in ("The first visit", "The last visit", "colleague")] == [
        True,
        True,
        False,
    ]


def test_from_the_next_request_after_she_withdraws_it_is_gone_and_no_byline_leads_there(
    wren, client, django_capture_on_commit_callbacks
):
    address = author_address(wren)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_consent(wren)

    response = client.get(address)
    assert response.status_code == 410
    assert "Applegarth" not in response.content.decode()
    assert address not in read(client, StoryPage.objects.get(title="The first visit").url)


def test_she_is_named_as_she_chose_and_her_earlier_address_leads_nowhere(wren, client):
    before = author_address(wren)
    wren.public_name, wren.naming = "Jo", Person.Naming.OTHER
    wren.save()

    assert "Jo\N{NO-BREAK SPACE}(name changed)" in read(client, author_address(wren))
    assert "Applegarth" not in author_address(wren)
    assert client.get(before).status_code == 404


def test_two_of_one_name_each_have_their_own(wren, stories, client):
    namesake = writer()
    add(stories, StoryPage(title="Another’s words", author=namesake))
    rebuild(embedded())

    written = read(client, author_address(namesake)).partition("By other people")[0]
    assert "Another’s words" in written
    assert "The first visit" not in written


@pytest.mark.parametrize("address", ["/stories/by/nobody-at-all/", "/stories/by/", "/stories/by/a/b/"])
def test_who_wrote_nothing_has_no_page(address, wren, client):
    assert client.get(address).status_code == 404


def test_a_draft_is_not_among_what_she_wrote(wren, client):
    StoryPage.objects.filter(title="The last visit").update(live=False)

    assert "The last visit" not in read(client, author_address(wren)).partition("By other people")[0]


def test_it_takes_few_queries_however_much_she_wrote(wren, stories, client, django_assert_max_num_queries):
    for number in range(9):
        add(stories, StoryPage(title=f"Part {number}", author=wren))
    rebuild(embedded())
    client.get(author_address(wren))

    with django_assert_max_num_queries(12):
        html = read(client, author_address(wren))
    assert "11 stories on this site" in html

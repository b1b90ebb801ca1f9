"""A profile's answers are found by themselves."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from wagtail.models import Page, PageViewRestriction, Site

from careers.models import ProfileAnswer, ProfilePage
from portal.people.models import Consent, Person
from portal.search import search
from portal.search.request import SearchRequest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def frozen():
    with time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def profile(index) -> ProfilePage:
    person = Person.objects.create(full_name="Amara Example", public_name="Amara")
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1), until=date(2026, 12, 31))
    page = ProfilePage(title="Amara", slug="amara", person=person, role_title="Senior social worker")
    page.answers = [
        ProfileAnswer(question="What is hard about it?", answer="<p>The nightly telephone.</p>"),
        ProfileAnswer(question="Where is home?", answer="<p>Zanzibar.</p>", show_in_search_results=False),
    ]
    Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
    page.save_revision().publish()
    index()
    return page


def found(q: str, *kinds: str) -> list[tuple[str, str]]:
    response = search(SearchRequest(q=q, kinds=kinds))
    return [(hit.kind, hit.document.url) for hit in response.results]


def test_an_answer_is_found_below_its_page_with_its_anchor_in_the_address(profile, client):
    both = [("profile", "/amara/"), ("answer", "/amara/#what-is-hard-about-it")]

    assert found("nightly telephone") == both
    results = client.get("/api/v1/search?q=nightly+telephone").json()["results"]
    assert [(result["kind"], result["url"]) for result in results] == both
    assert 'href="/amara/#what-is-hard-about-it"' in client.get("/search/?q=nightly+phone").content.decode()


def test_the_lists_of_other_kinds_leave_answers_out(profile):
    assert found("telephone", "profile") == [("profile", "/amara/")]
    assert found("telephone", "answer") == [("answer", "/amara/#what-is-hard-about-it")]


def test_an_answer_kept_out_of_search_is_not_found(profile):
    assert found("zanzibar") == []


def test_an_answer_goes_with_the_consent(profile):
    with time_machine.travel(datetime(2027, 1, 1, 0, 0, 1, tzinfo=UTC)):
        assert found("telephone") == []


@pytest.mark.parametrize("how", ["unpublished", "private", "deleted"])
def test_an_answer_goes_with_its_page(profile, index, how):
    page = Page.objects.get(pk=profile.pk)
    if how == "private":
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    else:
        page.specific.unpublish() if how == "unpublished" else page.specific.delete()
    index()

    assert found("telephone") == []


def test_an_answer_moves_with_its_page(profile, index):
    page = Page.objects.get(pk=profile.pk).specific
    page.slug = "amara-two"
    page.save_revision().publish()
    index()

    assert found("telephone", "answer") == [("answer", "/amara-two/#what-is-hard-about-it")]

"""A call to action says how many there are now, and is not there when there are none."""

import pytest
from django.core.management import call_command
from wagtail.models import Site

from content.home.models import HomePage
from content.models import StandardPage
from portal.search import engine

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> StandardPage:
    site = Site.objects.get(is_default_site=True)
    home = site.root_page.add_sibling(instance=HomePage(title="Home", slug="front"))
    site.root_page = home
    site.save()
    calls = [
        {"text": "Read the pages", "kind": "page"},
        {"text": "Read about nights", "kind": "page", "query": "nights"},
        {"text": "See the jobs", "kind": "vacancy"},
        {"text": "Go home", "target": home},
    ]
    body = [("text", "<p>About nights.</p>"), *[("call_to_action", call) for call in calls]]
    page = home.add_child(instance=StandardPage(title="Nights", slug="nights", live=False, body=body))
    page.save_revision().publish()
    call_command("search_rebuild", verbosity=0)
    return page


def test_it_counts_what_is_there_and_hides_at_none(page, client):
    html = client.get(page.url).content.decode()

    assert "Read the pages (1)" in html
    assert "Read about nights (1)" in html
    assert "See the jobs" not in html
    assert ">Go home</a>" in html


def test_all_of_a_page_are_counted_in_one_go(page, client, monkeypatch):
    rounds = []
    whole = engine.respond_all
    monkeypatch.setattr(
        engine, "respond_all", lambda asked, *a, **k: rounds.append(len(asked)) or whole(asked, *a, **k)
    )

    client.get(page.url)

    assert rounds == [3]

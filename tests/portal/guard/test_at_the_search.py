"""Whoever writes of danger into a search box sees first whom to call."""

import pytest
from wagtail.models import Site

from portal.guard.boxes import guards
from portal.models import SiteIdentity
from portal.search.web.signals import results_shown

pytestmark = pytest.mark.django_db
BOXES = pytest.mark.parametrize("path", ["/search/", "/vacancies/"])


@pytest.fixture(autouse=True)
def index(tmp_path, settings):
    settings.CAREWAY_INDEX_DIR = tmp_path


@BOXES
@pytest.mark.parametrize("name", ["q", "place"])
def test_danger_shows_who_to_call_above_the_results(client, path, name):
    page = client.get(path, {name: "my dad hits me"}).content.decode()
    assert 'href="tel:08001111"' in page
    assert page.index("Please talk to someone") < page.index('class="page-grid"')


@pytest.mark.parametrize(("path", "heading"), [("/search/", "Search"), ("/vacancies/", "Vacancies")])
def test_its_words_head_no_page(client, path, heading):
    page = client.get(path, {"q": "my dad hits me"}).content.decode()
    assert f"<h1>{heading}</h1>" in page
    assert "my dad hits me" not in page.split("<title>")[1].split("</title>")[0]


@BOXES
def test_whoever_is_in_danger_is_not_told_what_else_to_search(client, path):
    headings = ("Nothing fits all of that", "Change one thing", "No vacancy is open just now")
    assert any(each in client.get(path, {"q": "glassblower"}).content.decode() for each in headings)
    page = client.get(path, {"q": "my dad hits me"}).content.decode()
    assert not any(each in page for each in (*headings, "The nearest we have"))


@BOXES
def test_the_local_team_is_named_there_too(client, path):
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    identity.safeguarding_phone = "01632 960 001"
    identity.save()
    assert 'href="tel:01632960001"' in client.get(path, {"q": "my dad hits me"}).content.decode()


@BOXES
@pytest.mark.parametrize(
    "q", ["", "social worker", "child abuse", "domestic abuse worker", "suicide prevention"]
)
def test_a_search_for_work_shows_none(client, path, q):
    assert client.get(path, {"q": q}).context["help"] is None


@BOXES
def test_nothing_of_it_is_kept(client, path, caplog, django_assert_max_num_queries):
    with django_assert_max_num_queries(12) as queries:
        response = client.get(path, {"q": "my stepdad hits me"})
    assert not response.cookies
    assert "stepdad" not in caplog.text
    assert not [each for each in queries if "stepdad" in each["sql"] and not each["sql"].startswith("SELECT")]


@BOXES
def test_nobody_counts_it_follows_it_or_keeps_its_page(client, path):
    counted = []
    results_shown.connect(count := lambda **shown: counted.append(shown), weak=False)
    try:
        response = client.get(path, {"q": "my stepdad hits me"})
        assert not counted
        client.get(path, {"q": "social worker"})
        assert len(counted) == 1
    finally:
        results_shown.disconnect(count)
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert "alerts/" not in response.content.decode()


@BOXES
def test_no_other_machine_is_asked(client, path, settings, monkeypatch):
    settings.CAREWAY_SEARCH_BACKEND = "elasticsearch"
    settings.ELASTICSEARCH_URL = "http://search.invalid:9200"
    asked = []
    monkeypatch.setattr(
        "elastic_transport.Transport.perform_request", lambda *args, **more: asked.append(args)
    )
    client.get(path, {"q": "my stepdad hits me"})
    client.get(f"/api/v1{path.rstrip('/')}", {"q": "my stepdad hits me"})
    assert not asked


@BOXES
def test_the_api_says_whom_to_call_and_no_cache_keeps_it(client, path):
    response = client.get(f"/api/v1{path.rstrip('/')}", {"q": "my stepdad hits me"})
    assert "0800 1111" in [post["phone"] for post in response.json()["signposts"]]
    assert response.json()["message"]
    assert response["Cache-Control"] == "no-store"
    plain = client.get(f"/api/v1{path.rstrip('/')}", {"q": "social worker"}).json()
    assert (plain["message"], plain["signposts"]) == ("", [])


def test_the_api_says_it_where_something_else_in_the_address_is_wrong_too(client):
    response = client.get("/api/v1/search", {"q": "my stepdad hits me", "page": "none"})
    assert response.status_code == 422
    assert response.json()["signposts"]


def test_every_box_has_said_that_the_guard_stands_there():
    assert {"search", "vacancies", "chatbot.question"} <= {name for name, _ in guards.items()}

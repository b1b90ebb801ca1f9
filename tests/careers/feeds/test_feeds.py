"""Feeds of any search: what the list shows, for other programs."""

import json
from datetime import UTC, datetime, timedelta

import feedparser
import pytest
from defusedxml.ElementTree import fromstring

from careers.vacancies.models import VacancyPlace

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
ATOM = "{http://www.w3.org/2005/Atom}"
CONTACT = {
    "contact_name": "Samira Haddad",
    "contact_email": "samira@example.org",
    "contact_phone": "0113 496",
}


@pytest.fixture(autouse=True)
def noon(time_machine):
    time_machine.move_to(NOW, tick=False)


def text(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def titles_in(client, format: str, query: str = "") -> list[str]:
    answer = text(client, f"/vacancies/feed.{format}{query}")
    if format == "json":
        return [item["title"] for item in json.loads(answer)["items"]]
    path = f"{ATOM}entry/{ATOM}title" if format == "atom" else "job/title"
    return [element.text for element in fromstring(answer).findall(path)]


@pytest.mark.parametrize("format", ["atom", "json", "xml"])
def test_a_feed_holds_what_is_open_and_fits_newest_first(client, vacancy, index, format):
    vacancy(title="Older", hybrid="remote", first_published_at=NOW - timedelta(days=3))
    vacancy(title="Newer", hybrid="remote", first_published_at=NOW - timedelta(days=1))
    vacancy(title="At the office")
    vacancy(title="Closed", hybrid="remote", closes_at=NOW)
    index()

    assert titles_in(client, format, "?hybrid=remote") == ["Newer", "Older"]


@pytest.mark.parametrize("format", ["atom", "json", "xml"])
def test_no_contact_stands_in_it(client, vacancy, index, format):
    vacancy(apply_email="jobs@example.org", **CONTACT)
    index()
    answer = text(client, f"/vacancies/feed.{format}")

    assert "Family support worker" in answer
    for secret in (*CONTACT.values(), "jobs@example.org"):
        assert secret not in answer


@pytest.mark.parametrize("format", ["atom", "json", "xml"])
def test_words_that_no_xml_may_hold_break_nothing(client, vacancy, index, format):
    vacancy(title="Nights\x08 & <b>days</b> ]]>", summary="A\x0bB")
    index()

    assert titles_in(client, format) == ["Nights & <b>days</b> ]]>"]


def test_it_leaves_at_the_second_at_which_it_closes(client, vacancy, index, time_machine):
    vacancy(closes_at=NOW)
    time_machine.move_to(NOW - timedelta(seconds=1), tick=False)
    index()
    assert titles_in(client, "atom") == ["Family support worker"]

    time_machine.move_to(NOW, tick=False)
    assert titles_in(client, "atom") == []


def test_an_entry_tells_what_a_program_may_compute_with(client, vacancy, index):
    post = vacancy(pay_min=30000, pay_max=33000, weekly_hours=37, reference="FS-12")
    VacancyPlace.objects.create(vacancy=post, name="Wendbury", latitude="53.8", longitude="-1.55")
    index()
    [item] = json.loads(text(client, "/vacancies/feed.json"))["items"]

    assert item["url"] == item["id"] == f"http://testserver{post.get_absolute_url()}"
    assert item["_careway"]["reference"] == "FS-12"
    assert item["_careway"]["places"] == ["Wendbury"]
    assert item["_careway"]["values"]["pay_actual"] == [30000, 33000]
    assert item["_careway"]["closes_at"] == "2026-12-05T12:00:00+00:00"


def test_what_is_changed_says_so_and_a_draft_does_not(client, vacancy, index, time_machine):
    post = vacancy(first_published_at=NOW)

    def changed() -> str:
        index()
        return json.loads(text(client, "/vacancies/feed.json"))["items"][0]["date_modified"]

    time_machine.move_to(NOW + timedelta(hours=1), tick=False)
    post.title = "Not published yet"
    post.save_revision()
    assert changed() == NOW.isoformat()

    post.get_latest_revision().publish()
    assert changed() == (NOW + timedelta(hours=1)).isoformat()


def test_it_comes_in_pages_that_lead_to_each_other(client, vacancy, index, monkeypatch):
    monkeypatch.setattr("careers.feeds.following.A_PAGE", 2)
    for number in range(3):
        vacancy(title=f"Post {number}", first_published_at=NOW - timedelta(days=number))
    index()
    first = json.loads(text(client, "/vacancies/feed.json"))
    second = json.loads(text(client, first["next_url"]))

    assert [item["title"] for item in first["items"] + second["items"]] == ["Post 0", "Post 1", "Post 2"]
    assert "next_url" not in second
    assert titles_in(client, "xml") == ["Post 0", "Post 1", "Post 2"]
    links = {link.get("rel"): link.get("href") for link in fromstring(text(client, "/vacancies/feed.atom"))}
    assert links["next"] == "http://testserver/vacancies/feed.atom?page=2"


def test_it_is_not_sent_again_while_nothing_changed(client, vacancy, index):
    post = vacancy()
    index()
    tag = client.get("/vacancies/feed.atom")["ETag"]
    assert client.get("/vacancies/feed.atom", headers={"if-none-match": tag}).status_code == 304

    post.title = "Another title"
    post.save()
    index()
    assert client.get("/vacancies/feed.atom", headers={"if-none-match": tag}).status_code == 200


def test_an_empty_feed_is_a_feed_and_stays_the_same(client, index, time_machine):
    index()
    tags = []
    for _second in range(2):
        tags.append(client.get("/vacancies/feed.atom")["ETag"])
        time_machine.shift(1)

    assert titles_in(client, "atom") == []
    assert tags[0] == tags[1]


def test_what_cannot_be_asked_or_answered_is_never_an_empty_feed(client, settings, index):
    index()
    unknown = client.get("/vacancies/feed.atom?place=Nowhere+at+all")
    assert (unknown.status_code, unknown["Content-Type"]) == (422, "application/problem+json")

    settings.CAREWAY_INDEX_DIR = settings.CAREWAY_INDEX_DIR / "gone"
    assert client.get("/vacancies/feed.atom").status_code == 503


def test_the_list_leads_to_the_feeds_of_what_it_shows(client, vacancy, index):
    vacancy(title="Night worker", weekly_hours=10)
    vacancy(title="Day worker", weekly_hours=37)
    index()
    page = text(client, "/vacancies/?q=part+time+worker&sort=title&page=1")

    address = "/vacancies/feed.atom?q=worker&amp;hours=part_time&amp;read=no"
    assert f'<link rel="alternate" type="application/atom+xml" title="1 vacancy" href="{address}">' in page
    assert titles_in(client, "atom", address.removeprefix("/vacancies/feed.atom").replace("&amp;", "&")) == [
        "Night worker"
    ]


def test_a_reader_that_is_not_ours_finds_nothing_wrong(client, vacancy, index):
    posts = [vacancy(title=f"Post & {number}", employer=None) for number in range(3)]
    index()
    read = feedparser.parse(client.get("/vacancies/feed.atom").content)

    assert (read.bozo, read.version) == (False, "atom10")
    assert {entry.title for entry in read.entries} == {f"Post & {number}" for number in range(3)}
    assert {entry.link for entry in read.entries} == {
        f"http://testserver{post.get_absolute_url()}" for post in posts
    }
    assert all(entry.author and entry.published_parsed and entry.updated_parsed for entry in read.entries)


def test_a_feed_costs_a_few_queries_however_much_is_in_it(
    client, vacancy, index, django_assert_max_num_queries
):
    for number in range(20):
        vacancy(title=f"Post {number}")
    index()
    client.get("/vacancies/feed.json")

    with django_assert_max_num_queries(6):
        client.get("/vacancies/feed.json")

"""What people looked for and did not find: counted, nobody's, and only what several typed is ever kept."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.urls import reverse

from careers.employers.groups import EDITORS, HR, ensure_groups
from portal import clock
from portal.models import User
from portal.retention.run import run
from portal.search.missed import writing
from portal.search.missed.counting import kept_words
from portal.search.missed.models import MissedCount, MissedSearch
from tests.portal.search.rules.conftest import index_of_the_corpus  # noqa: F401

pytestmark = pytest.mark.django_db
READER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"


@pytest.fixture(autouse=True)
def counting(settings, monkeypatch, db):
    """Written by the test, not by a thread a second later."""
    settings.CAREWAY_COUNT_SECONDS = 60
    buffer = writing.counted
    # What another test counted may still wait, or was written by a thread that no rollback took.
    buffer.stop()
    buffer.forget()
    MissedSearch.objects.all().delete()
    monkeypatch.setattr(buffer, "_write", writing.write)
    yield
    buffer.stop()
    buffer.forget()


@pytest.fixture
def look_for(client):
    def search(q: str, visitors: int = 1, first: int = 1, agent: str = READER, **more: str) -> None:
        for number in range(first, first + visitors):
            client.get(
                "/search/", {"q": q, **more}, headers={"user-agent": agent}, REMOTE_ADDR=f"192.0.2.{number}"
            )
        writing.counted.flush()

    return search


def told() -> dict[str, int]:
    today = clock.today()
    return {s.words: s.visitors for s in MissedSearch.objects.told(today - timedelta(days=27), today)}


def test_words_that_three_visitors_typed_in_vain_are_told(look_for):
    look_for("Zeppelin  pilot", visitors=3)

    assert told() == {"zeppelin pilot": 3}


def test_what_too_few_typed_is_not_even_stored(look_for):
    look_for("zeppelin pilot", visitors=2)

    assert told() == {}
    assert [search.words for search in MissedSearch.objects.all()] == [""]


def test_a_visitor_counts_once_a_day_for_the_same_words(look_for):
    for _ in range(4):
        look_for("zeppelin pilot")

    assert MissedCount.objects.get().count == 1


@pytest.mark.parametrize(
    "q",
    ["my stepdad hits me every night", "zeppelin amy@example.org", "zeppelin 07700 900123", "z", "z" * 90],
)
def test_danger_personal_data_and_no_words_are_never_kept(look_for, q):
    look_for(q, visitors=3)

    assert not MissedSearch.objects.exists()


def test_what_found_enough_and_what_robots_ask_is_not_counted(look_for):
    look_for("worker", visitors=3)
    look_for("zeppelin pilot", visitors=3, agent="Googlebot/2.1")

    assert not MissedSearch.objects.exists()


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        ({"q": "zeppelin"}, "nothing"),
        ({"q": "worker", "contract": "permanent", "place": "Truro", "miles": "1"}, "narrowed"),
        ({"q": "reviewing"}, "few"),
    ],
)
def test_how_it_failed_is_told_apart(look_for, asked, outcome):
    look_for(**asked)

    assert MissedCount.objects.get().outcome == outcome


def test_rare_words_go_after_four_weeks_and_counts_after_their_time(look_for, time_machine, settings):
    look_for("zeppelin pilot", visitors=3)
    look_for("airship", visitors=1)
    now = clock.now()
    run(now + timedelta(days=27))
    assert told() == {"zeppelin pilot": 3}

    run(now + timedelta(days=29))
    assert not MissedSearch.objects.exists()


def test_words_are_kept_in_one_form():
    assert kept_words("  Zeppelin   PILOT’s ") == "zeppelin pilots"


def test_the_days_salt_is_in_the_cache_alone(look_for):
    look_for("zeppelin")

    assert cache.get(f"missed:salt:{clock.today()}")
    assert "192.0.2" not in str(list(MissedSearch.objects.values()))


def sign_in(client, group: str):
    ensure_groups()
    user = User.objects.create_user("charlie", "charlie@example.org", "x")
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)


def test_editors_read_them_with_what_to_do(client, look_for):
    look_for("zeppelin pilot", visitors=3)
    look_for("airship", visitors=2)
    sign_in(client, EDITORS)
    page = client.get(reverse("portal_missed")).content.decode()

    assert "zeppelin pilot" in page
    assert "airship" not in page
    assert "words=zeppelin+pilot" in page
    assert "zeppelin pilot" not in client.get(reverse("portal_missed"), {"outcome": "few"}).content.decode()
    assert "zeppelin pilot" in client.get(reverse("wagtailadmin_home")).content.decode()


def test_hr_of_an_employer_does_not_read_them(client):
    sign_in(client, HR)

    assert client.get(reverse("portal_missed")).status_code in (302, 403)


def test_a_rule_begins_with_the_words(client):
    sign_in(client, EDITORS)
    page = client.get("/admin/snippets/portal/searchrule/add/", {"words": "zeppelin pilot"}).content.decode()

    assert ">\nzeppelin pilot</textarea>" in page

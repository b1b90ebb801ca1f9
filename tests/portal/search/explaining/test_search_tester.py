"""The tester's screen."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from careers.employers.groups import EDITORS, ensure_groups
from portal.models import User
from portal.search import backends

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    ensure_groups()
    user = User.objects.create_user("charlie", "charlie@example.org", "x")
    user.groups.add(Group.objects.get(name=EDITORS))
    client.force_login(user)
    return client


def page_for(client, **asked: str) -> str:
    return client.get(reverse("portal_search_tester"), asked).content.decode()


def test_it_needs_a_log_in(client):
    assert client.get(reverse("portal_search_tester")).status_code == 302


def test_an_editor_sees_what_was_understood_found_and_nearly_found(editor):
    page = page_for(editor, q="senior adviser", kind="vacancy", status="open")

    assert "Nothing was found." in page
    assert "What nearly made it" in page
    assert "“adviser” stands nowhere in it." in page


def test_it_shows_another_day(editor):
    assert (
        "Team Manager"
        not in page_for(editor, q="team manager", status="open").split("What nearly made it")[0]
    )
    page = page_for(editor, q="team manager", status="open", on="2026-06-05T09:00")

    assert "Team Manager" in page.split("What nearly made it")[0]


def test_it_says_when_a_page_is_not_in_the_search(editor):
    assert "No page or vacancy of that address" in page_for(editor, q="senior", page_address="/nowhere/")


def test_a_search_that_sounds_like_danger_is_asked_of_this_machine_alone(editor, monkeypatch):
    monkeypatch.setattr(backends, "chosen", lambda: pytest.fail("another machine is asked"))
    page = page_for(editor, q="my stepdad hits me every night")

    assert "the words are kept nowhere" in page


@pytest.mark.parametrize("wrong", [{"miles": "far"}, {"on": "tomorrow"}, {"kind": "unicorn"}])
def test_what_is_wrong_is_said_beside_its_field(editor, wrong):
    assert editor.get(reverse("portal_search_tester"), {"q": "senior", **wrong}).status_code == 200
    assert "What the search understood" not in page_for(editor, q="senior", **wrong)

"""However a person wishes to be named, every public surface names her so and not otherwise."""

import pytest
from django.utils.text import slugify

from portal.models import Person
from portal.pages.publishing import PublishingRefused
from portal.search.sync import drain
from tests.careers.consent.conftest import EMPLOYER, FULL_NAME, TOWN

pytestmark = pytest.mark.django_db


@pytest.fixture
def maya(person) -> Person:
    person.naming, person.public_name = Person.Naming.OTHER, "Maya"
    person.show_face = person.show_team = person.show_town = False
    person.save()
    return person


def test_with_her_own_name_all_of_it_is_shown(published, surfaces):
    drain()
    everything = " ".join(shown for _, shown in surfaces())

    for word in (FULL_NAME, EMPLOYER, TOWN, "portrait"):
        assert word in everything


def test_with_another_name_nothing_shows_her_own_her_team_her_town_or_her_face(maya, published, surfaces):
    drain()

    for where, shown in surfaces():
        own = shown.replace(f"q={FULL_NAME.replace(' ', '+')}", "").replace(f'value="{FULL_NAME}"', "")
        for word in ("Quillfeather", EMPLOYER, TOWN, "/media/"):
            assert word not in own.partition("<main")[2] or where.startswith("search Zeph"), (where, word)


def test_a_changed_name_is_said_to_be_changed(maya, published, surfaces):
    drain()
    shown = dict(surfaces())

    assert "(name changed)" in shown[published.url]
    assert "Night worker, name changed" in shown["api wombat"]
    assert "Maya\N{NO-BREAK SPACE}(name changed)" in shown["chat What does a wombat do at night?"]


@pytest.mark.parametrize("field", ["title", "summary", "standfirst", "seo_title", "slug"])
def test_a_page_that_says_the_name_all_the_same_is_not_published(maya, profile, field):
    setattr(profile, field, slugify(FULL_NAME) if field == "slug" else f"{FULL_NAME} at night")
    profile.set_url_path(profile.get_parent())

    with pytest.raises(PublishingRefused, match="otherwise than agreed"):
        profile.save_revision().publish()


@pytest.mark.parametrize(
    "words", ["Zephyrine waits.", "Ask Ms Quillfeather.", f"At {EMPLOYER} it rains.", f"{TOWN} sleeps."]
)
def test_nor_one_that_says_it_in_passing(maya, profile, words):
    profile.standfirst = words

    with pytest.raises(PublishingRefused):
        profile.save_revision().publish()


def test_nor_one_whose_picture_tells_it(maya, profile):
    profile.portrait.description = f"{FULL_NAME} at her desk"
    profile.portrait.save()

    with pytest.raises(PublishingRefused, match="otherwise than agreed"):
        profile.save_revision().publish()


def test_a_wish_counts_from_the_next_request_on(person, published, client):
    published.title = f"{FULL_NAME} at night"
    published.save_revision().publish()
    assert client.get(published.url).status_code == 200

    person.naming, person.public_name = Person.Naming.FIRST, "Zephyrine"
    person.save()

    assert client.get(published.url).status_code == 410


def test_who_has_moved_on_is_quoted_as_of_then(person, published, surfaces):
    person.no_longer_here = True
    person.save()
    drain()
    shown = dict(surfaces())

    for where in (published.url, "api wombat", "chat What does a wombat do at night?"):
        assert f"Night worker, {EMPLOYER}, at the time" in shown[where], where

"""When a consent ends or is withdrawn, everything of the person is gone from the next request on. No job runs here."""

import re
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, PageLogEntry

from content.models import StandardPage, StoryPage
from portal.consent.schedule import take_down_what_has_ended
from portal.consent.withdrawing import withdraw_consent
from portal.media.cutting import cut
from portal.models import Consent
from portal.search.sync import drain
from portal.security.anonymous import stamp
from tests.careers.consent.conftest import FULL_NAME, QUOTE, asked

pytestmark = pytest.mark.django_db
QUESTION = "What does a wombat do at night?"
SHARED = re.compile(r'property="og:image" content="([^"]+)"')
SHOWN = re.compile(r'(/media/[^" ,]+)')


@pytest.fixture
def profile(profile):
    """With a picture of its own for the card that others share. Nobody has said whom it shows."""
    profile.social_image = get_image_model().objects.create(
        title="A card", description="A green coat", file=get_test_image_file("card.png")
    )
    profile.save()
    return profile


@pytest.fixture
def shown(published, client):
    """Everything is public, and an answer that quotes her is stored."""
    drain()
    answer = asked(client, QUESTION)
    assert "waits for the kettle" in str(answer["sentences"])
    return answer["conversation"]


@pytest.fixture
def pictures(published, client, shown) -> list[str]:
    """Every picture that her page shows or hands to whoever shares it, and one of each cut by hand."""
    for image, shape in published.pictures():
        if image:
            cut(image, shape)
    html = client.get(published.url).content.decode()
    card = SHARED.findall(html)
    assert card
    portrait = published.portrait
    urls = [portrait.get_rendition(spec).url for spec in ("width-80", "fill-400x500|format-webp")]
    urls += [urlsplit(url).path for url in card + SHOWN.findall(html)]
    assert len(set(urls)) > 5
    assert {client.get(url).status_code for url in urls} == {200}
    return urls


def end(person, how: str, time_machine, callbacks) -> None:
    if how == "withdrawn":
        with callbacks(execute=True):
            withdraw_consent(person)
    else:
        time_machine.move_to(datetime(2027, 3, 1, 0, 0, 1, tzinfo=UTC))


@pytest.fixture(params=["withdrawn", "by the clock"])
def ended(request, person, time_machine, shown, pictures, django_capture_on_commit_callbacks):
    """The consent was there while the page was published, and is no more. Nothing has been indexed by a job."""
    end(person, request.param, time_machine, django_capture_on_commit_callbacks)


@pytest.fixture(autouse=True)
def now(time_machine) -> None:
    time_machine.move_to(datetime(2026, 11, 25, 12, tzinfo=UTC))


@pytest.fixture
def person(person):
    Consent.objects.update(until=date(2027, 2, 28))
    return person


def test_the_page_is_gone_not_lost(ended, published, client):
    assert client.get(published.url).status_code == 410


def test_the_picture_is_gone_in_every_size(ended, pictures, client):
    assert {client.get(url).status_code for url in pictures} == {410}


def test_search_sitemap_cards_and_answers_say_nothing_of_her(ended, surfaces):
    for where, shown in surfaces():
        own = shown.partition("<main")[2] if "<main" in shown else shown
        if where not in (f"search {FULL_NAME}", f"search {QUOTE}"):
            for word in (FULL_NAME, QUOTE, "waits for the kettle", "night shift", "only wombat"):
                assert word not in own, (where, word)


def test_an_answer_that_was_stored_quotes_her_no_more(ended, shown, client):
    words = {"question": "What is a wombat?", "conversation": shown, "stamp": stamp("ask")}
    page = client.post("/ask/", words, follow=True)

    assert QUESTION in page.content.decode()
    assert "waits for the kettle" not in page.content.decode()


def test_what_only_mentions_her_stays_without_that_part(ended, client):
    quoting, story = StandardPage.objects.get(), StoryPage.objects.get()

    page = client.get(quoting.url).content.decode()
    assert "Somebody is always awake" in page
    assert QUOTE not in page
    assert client.get(story.url).status_code == 200
    assert FULL_NAME not in client.get(story.url).content.decode()


def test_where_it_was_taken_down_the_draft_stays_and_the_history_says_why(person, published):
    withdraw_consent(person)
    page = Page.objects.get(pk=published.pk)

    assert not page.live
    assert page.revisions.exists()
    assert PageLogEntry.objects.filter(page=page, action="portal.consent_ended").count() == 1


def test_the_schedule_takes_down_what_has_ended_by_the_clock(published, time_machine):
    at = datetime(2027, 3, 1, 1, tzinfo=UTC)
    time_machine.move_to(at)
    take_down_what_has_ended(at)

    published.refresh_from_db()
    assert not published.live


def test_a_page_that_was_unpublished_by_an_editor_is_lost_not_gone(published, client):
    published.unpublish()

    assert client.get(published.url).status_code == 404


def test_the_last_day_counts(published, client, time_machine):
    time_machine.move_to(datetime(2027, 2, 28, 23, 59, tzinfo=UTC))
    assert client.get(published.url).status_code == 200
    time_machine.shift(timedelta(minutes=1))
    assert client.get(published.url).status_code == 410

"""A published profile of one invented person, and every address at which a visitor may meet her."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, Site

from careers.models import CareerStep, ProfileAnswer, ProfilePage
from content.models import StandardPage, StoryPage
from portal.models import Consent, Organisation, Person

FULL_NAME = "Zephyrine Quillfeather"
EMPLOYER = "Saltmere Trust"
TOWN = "Ostlebury"
QUOTE = "The kettle knew every wombat in the building."


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def home() -> Page:
    return Site.objects.get(is_default_site=True).root_page


@pytest.fixture
def person(db) -> Person:
    made = Person.objects.create(full_name=FULL_NAME, public_name=FULL_NAME)
    Consent.objects.create(person=made, agreed_on=date(2026, 1, 1))
    return made


@pytest.fixture
def profile(home: Page, person: Person) -> ProfilePage:
    """Not published yet."""
    portrait = get_image_model().objects.create(
        title="A portrait",
        description="Somebody in a green coat",
        file=get_test_image_file("portrait.png"),
        person=person,
    )
    page = ProfilePage(
        title="The wombat of the night shift",
        summary="How one person came to the night shift.",
        live=False,
        person=person,
        portrait=portrait,
        employer=Organisation.objects.create(name=EMPLOYER, slug="saltmere-trust"),
        region_name=TOWN,
        role_title="Night worker",
        published_on=date(2026, 5, 3),
    )
    page.answers = [
        ProfileAnswer(
            question="What does a wombat do at night?", answer="<p>A wombat waits for the kettle.</p>"
        )
    ]
    page.stations = [CareerStep(title="Porter", when="2019")]
    return home.add_child(instance=page)


@pytest.fixture
def mentions(home: Page, person: Person) -> list[Page]:
    """A page that quotes her and a story that she wrote: hers in part only. Not published yet."""
    quote = {"text": QUOTE, "speaker_name": FULL_NAME, "speaker_role": "Night worker", "person": person}
    celebrated = {"nominee": FULL_NAME, "person": person, "text": "She fed the building's only wombat."}
    text = {"heading": "Nights", "text": "<p>Somebody is always awake in the house.</p>"}
    quoting = StandardPage(
        title="Working at night",
        live=False,
        body=[("section", text), ("quote", quote), ("recognition", celebrated)],
    )
    story = StoryPage(title="A lamp in the hall", live=False, author=person, standfirst="A lamp stays lit.")
    return [home.add_child(instance=page) for page in (quoting, story)]


@pytest.fixture
def published(profile: ProfilePage, mentions: list[Page]) -> ProfilePage:
    for page in (profile, *mentions):
        page.save_revision().publish()
    return ProfilePage.objects.get()


@pytest.fixture
def surfaces(client: Client) -> Callable[[], Iterator[tuple[str, str]]]:
    """(where, what a visitor gets there now), over everything that may repeat what a page says."""

    def each() -> Iterator[tuple[str, str]]:
        for page in Page.objects.filter(depth__gt=1).order_by("path").specific():
            yield page.url, client.get(page.url).content.decode()
        for query in ("wombat", "lamp", "kettle", FULL_NAME):
            yield f"search {query}", client.get("/search/", {"q": query}).content.decode()
            yield f"api {query}", client.get("/api/v1/search", {"q": query}).content.decode()
        yield "sitemap", client.get("/sitemap.xml").content.decode()
        for question in ("What does a wombat do at night?", "Who says that the kettle knew every wombat?"):
            yield f"chat {question}", json.dumps(asked(client, question), ensure_ascii=False)

    return each


def asked(client: Client, question: str, conversation: str = "") -> dict[str, Any]:
    body = {"question": question, **({"conversation": conversation} if conversation else {})}
    return client.post("/api/v1/chat/questions", body, content_type="application/json").json()

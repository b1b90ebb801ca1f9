"""Everything that a programme's owner may say stands on its page, and in the past tense once it has ended."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from wagtail.models import Page, Site

from careers.models import Intake, ProgrammePage, ProgrammeStep, RolePage
from portal.models import Choice
from portal.pages.indexing import document_of

pytestmark = pytest.mark.django_db
TEXTS = {
    "level": "First line",
    "length_text": "Ten months",
    "hours_text": "A day a month",
    "protected_time_text": "Kept free by the team",
    "agreement_text": "Signed by the manager",
    "cost_text": "Free to staff.",
    "funding_text": "Three councils pay.",
    "backfill_text": "The team covers",
    "award": "A certificate",
    "provider_name": "The Academy",
    "where_text": "Canal House",
}
OPEN_ALONE = {
    "places_text": "20 in an intake",
    "apply_note": "One page, read without a name.",
    "apply_site": "The Academy’s desk",
    "contact_name": "The course desk",
    "contact_purpose": "cover and access",
    "contact_email": "desk@academy.example",
}


def add(page: Page) -> Page:
    Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def programme() -> ProgrammePage:
    stage = Choice.objects.create(list="stage", code="experienced", label="Experienced")
    page = ProgrammePage(
        title="Lead On",
        stage=stage,
        apply_url="https://academy.example/form",
        for_you_if="<ul><li>you lead</li></ul>",
        not_for_you_if="<ul><li>you do not</li></ul>",
        **TEXTS,
        **OPEN_ALONE,
    )
    page.intakes = [Intake(name="Spring", closes_at=datetime(2027, 2, 1, tzinfo=UTC), where_text="Wendbury")]
    page.steps = [ProgrammeStep(when="Month 1", title="Two days away", text="<p>With actors.</p>")]
    page.next_roles = [add(RolePage(title="Team lead"))]
    page.next_programmes = [add(ProgrammePage(title="Lead Further"))]
    return add(page)


def html_of(page: ProgrammePage, client) -> str:
    with time_machine.travel(datetime(2026, 11, 26, 12, tzinfo=UTC), tick=False):
        return client.get(page.url).content.decode()


def test_an_open_one_says_all_of_it(programme, index, client) -> None:
    html = html_of(programme, client)
    wanted = (
        *TEXTS.values(),
        *OPEN_ALONE.values(),
        "Experienced",
        "Two days away",
        "Wendbury",
        "Lead Further",
    )
    assert [words for words in wanted if words not in html] == []
    assert "Apply on the site of The Academy’s desk" in html
    assert ">Team lead</a>" in html
    assert "mailto:desk@academy.example" in html


def test_an_ended_one_tells_what_it_was_and_takes_no_questions(programme, index, client) -> None:
    programme.ends_on = date(2026, 7, 31)
    programme.save_revision().publish()
    index()
    html = html_of(programme, client)
    for words in (
        "It was for",
        "How long it took",
        "What it cost",
        "Who paid",
        "How it ran",
        "It was for you if",
    ):
        assert f">{words}<" in html, words
    for now in (
        "What it costs",
        "Who pays",
        "Is it for you?",
        "How to apply",
        "Apply on",
        "desk@academy",
        "calendar/",
    ):
        assert now not in html, now


def test_the_contact_is_on_the_page_alone(programme) -> None:
    document = document_of(programme)
    said = " ".join([*(passage.text for passage in document.passages), str(document.extra)])
    assert "desk@academy.example" not in said
    assert "The course desk" not in said
    assert "Signed by the manager" in said
    assert "One page, read without a name." in said

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command
from wagtail.models import Page, Site

from content.models import StandardPage
from portal.models import Consent, Person
from portal.pages.publishing import PublishingRefused

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Page:
    return Site.objects.get(is_default_site=True).root_page


@pytest.fixture
def amara() -> Person:
    return Person.objects.create(full_name="Amara Okafor-Reid", public_name="Amara")


def quoting(person: Person, home: Page, **fields: object) -> StandardPage:
    quote = {"text": "Back on Thursday.", "speaker_name": "Amara", "person": person}
    return home.add_child(instance=StandardPage(title="Help", live=False, body=[("quote", quote)], **fields))


def test_a_page_that_names_somebody_without_consent_is_not_published(home, amara):
    page = quoting(amara, home)

    with pytest.raises(PublishingRefused, match="names Amara, and no valid consent"):
        page.save_revision().publish()

    assert not StandardPage.objects.get().live


def test_a_recorded_public_source_stands_for_a_consent(home, amara):
    Consent.objects.create(
        person=amara, agreed_on=date(2026, 1, 1), public_source_reason="Council's own site"
    )
    quoting(amara, home).save_revision().publish()

    assert StandardPage.objects.get().live


@time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False)
def test_the_schedule_passes_over_a_page_whose_consent_ran_out_and_goes_on(home, amara):
    consent = Consent.objects.create(person=amara, agreed_on=date(2026, 1, 1))
    at = datetime(2026, 11, 25, 13, tzinfo=UTC)
    quoting(amara, home, go_live_at=at).save_revision().publish()
    plain = home.add_child(instance=StandardPage(title="Plain", live=False, go_live_at=at))
    plain.save_revision().publish()
    Consent.objects.filter(pk=consent.pk).update(withdrawn_at=at)

    with time_machine.travel(datetime(2026, 11, 25, 14, tzinfo=UTC), tick=False):
        call_command("publish_scheduled")

    assert [page.title for page in StandardPage.objects.live()] == ["Plain"]


def test_a_page_that_an_import_left_untitled_is_not_published(home):
    page = home.add_child(instance=StandardPage(title="Untitled (brochure.txt)", live=False))

    with pytest.raises(PublishingRefused, match="no title yet"):
        page.save_revision().publish()


@pytest.mark.parametrize("slug", ["search", "glossary", "vacancies", "ask", "admin", "documents"])
def test_a_page_below_home_cannot_take_an_address_that_a_view_owns(home, slug):
    with pytest.raises(ValidationError, match="address of another part"):
        home.add_child(instance=StandardPage(title="Taken", slug=slug))


def test_deeper_down_the_same_slug_is_free(home):
    parent = home.add_child(instance=StandardPage(title="Help"))

    assert parent.add_child(instance=StandardPage(title="Search", slug="search")).pk

from datetime import UTC, date, datetime

import pytest
import time_machine
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, Site

from careers.models import ProfileAnswer, ProfilePage
from portal.models import Consent, Organisation, Person
from portal.pages.indexing import document_of
from portal.pages.publishing import PublishingRefused

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Page:
    return Site.objects.get(is_default_site=True).root_page


@pytest.fixture
def profile(home) -> ProfilePage:
    page = ProfilePage(
        title="Amara",
        live=False,
        person=Person.objects.create(full_name="Amara Okafor-Reid", public_name="Amara"),
        employer=Organisation.objects.create(name="Larkshire", slug="larkshire"),
        role_title="senior social worker",
    )
    page.answers = [
        ProfileAnswer(question="What is hard?", answer="<p>The phone.</p>"),
        ProfileAnswer(question="And at home?", answer="<p>Mine.</p>", show_in_chatbot=False),
    ]
    return home.add_child(instance=page)


@time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC))
def test_an_answer_is_cited_in_the_persons_own_voice_and_marked_when_undated(profile):
    Consent.objects.create(person=profile.person, agreed_on=date(2026, 1, 1))
    profile.save_revision().publish()
    hard, home = document_of(ProfilePage.objects.get()).passages

    assert hard.key.endswith("#what-is-hard")
    assert hard.attribution == "Amara, senior social worker, Larkshire"
    assert hard.undated
    assert (hard.chatbot, home.chatbot) == (True, False)


def test_a_profile_of_nobody_is_not_published(profile):
    profile.person = None

    with pytest.raises(PublishingRefused, match="whose story"):
        profile.save_revision().publish()


def test_the_page_is_gone_and_unfindable_once_the_consent_has_ended(profile, client):
    Consent.objects.create(person=profile.person, agreed_on=date(2026, 1, 1), until=date(2026, 6, 30))
    with time_machine.travel(datetime(2026, 6, 30, 12, tzinfo=UTC)):
        profile.save_revision().publish()
        page = ProfilePage.objects.get()
        assert document_of(page).visible.end == datetime(2026, 6, 30, 23, tzinfo=UTC)
        assert client.get(page.url).status_code == 200

    with time_machine.travel(datetime(2026, 6, 30, 23, 0, 1, tzinfo=UTC)):
        assert client.get(page.url).status_code == 410
        assert document_of(page) is None


@time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC))
@pytest.mark.parametrize("agreed", [True, False])
def test_a_portrait_is_shown_only_with_consent_to_the_picture(
    profile, client, agreed, django_capture_on_commit_callbacks
):
    Consent.objects.create(person=profile.person, agreed_on=date(2026, 1, 1), picture=agreed)
    profile.portrait = get_image_model().objects.create(
        title="Amara", description="Amara, laughing", file=get_test_image_file()
    )
    with django_capture_on_commit_callbacks(execute=True):
        profile.save_revision().publish()

    assert ('class="portrait"' in client.get(profile.url).content.decode()) is agreed
    assert ("picture" in document_of(ProfilePage.objects.get()).extra) is agreed


@time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC))
def test_whoever_agreed_to_the_page_alone_is_not_quoted(profile):
    Consent.objects.create(person=profile.person, agreed_on=date(2026, 1, 1), chatbot=False)
    profile.save_revision().publish()

    assert not any(passage.chatbot for passage in document_of(ProfilePage.objects.get()).passages)

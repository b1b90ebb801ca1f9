"""A passage that may identify somebody is answered by a moderator before it is published."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from careers.models import ProfileAnswer, ProfilePage
from portal.disclosure.asking import answer, passages_in
from portal.disclosure.models import PassageAnswer
from portal.pages.publishing import PublishingRefused, obstacles

pytestmark = pytest.mark.django_db


@pytest.fixture
def telling(profile) -> ProfilePage:
    profile.answers = [
        ProfileAnswer(question="Who stays with you?", answer="<p>A boy of nine sang. It rained.</p>")
    ]
    profile.save_revision()
    return profile


@pytest.fixture
def screen(telling):
    return reverse("portal_disclosure", args=[telling.pk])


def digest(page) -> str:
    return passages_in(page)[0].found.digest


def test_an_unanswered_passage_is_a_wall_to_publishing_and_none_to_review(telling):
    with pytest.raises(PublishingRefused, match="1 passage may identify"):
        telling.save_revision().publish()

    assert not obstacles(telling, for_review=True)


@pytest.mark.parametrize(("given", "note"), [("agreed", "His carer, 3 May"), ("changed", "")])
def test_an_answered_one_is_none(telling, admin_client, screen, given, note, client):
    admin_client.post(screen, {"digest": digest(telling), "answer": given, "note": note})
    telling.save_revision().publish()
    page = client.get(ProfilePage.objects.get().url).content.decode()

    assert ("Some details have been changed" in page) is (given == "changed")


def test_what_is_to_be_taken_out_is_a_wall_until_it_is(telling, admin_client, screen):
    admin_client.post(screen, {"digest": digest(telling), "answer": "removed"})
    with pytest.raises(PublishingRefused):
        telling.save_revision().publish()

    row = telling.answers.all()[0]
    row.answer = "<p>It rained.</p>"
    telling.answers = [row]
    telling.save_revision().publish()
    assert ProfilePage.objects.get().live


def test_changed_words_are_asked_about_again(telling):
    answer(page=telling, digest=digest(telling), answer="agreed", note="His carer")
    row = telling.answers.all()[0]
    row.answer = "<p>A boy of ten sang.</p>"
    telling.answers = [row]

    with pytest.raises(PublishingRefused):
        telling.save_revision().publish()


def test_agreed_is_said_by_whom(telling, admin_client, screen):
    admin_client.post(screen, {"digest": digest(telling), "answer": "agreed", "note": " "})

    assert not PassageAnswer.objects.exists()
    with pytest.raises((IntegrityError, ValidationError)), transaction.atomic():
        answer(page=telling, digest=digest(telling), answer="agreed")


def test_whoever_may_not_publish_reads_them_and_answers_none(employer, hr_of, telling, client):
    home = employer("Larkmere")
    telling.move(home.employer_page, "last-child")
    client.force_login(hr_of(home))
    screen = reverse("portal_disclosure", args=[telling.pk])

    assert "A boy of nine sang." in client.get(screen).content.decode()
    posted = {"digest": digest(telling), "answer": "changed"}
    assert client.post(screen, posted).status_code in (302, 403)
    assert not PassageAnswer.objects.exists()

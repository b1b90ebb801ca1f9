"""Two people at one vacancy know of each other, and of what the other has saved or done with it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from careers.vacancies.turning import extend_vacancy
from portal import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def larkshire(employer):
    return employer("Larkshire")


@pytest.fixture
def open_post(vacancy, larkshire, hr_of):
    made = vacancy(employer=larkshire)
    made.save_revision(user=hr_of(larkshire)).publish()
    made.refresh_from_db()
    return made


@pytest.fixture
def sits_at(larkshire, hr_of):
    """A colleague of the employer with the vacancy on her screen: ``ping`` answers who else is there."""

    def make(post, name: str):
        user = hr_of(larkshire)
        user.first_name = name
        user.save()
        browser = Client()
        browser.force_login(user)
        seen = post.latest_revision

        def ping(session: int = 0) -> list[dict]:
            address = reverse(
                "wagtailadmin_editing_sessions:ping", args=["careers", "vacancy", post.pk, session]
            )
            data = {"revision_id": seen.pk, "revision_created_at": seen.created_at.isoformat()}
            return browser.post(address, data).json()["other_sessions"]

        return user, ping

    return make


def test_each_is_told_that_the_other_is_there(open_post, sits_at):
    (_asha, asks), (_ben, answers) = sits_at(open_post, "Asha"), sits_at(open_post, "Ben")
    answers()

    assert [(other["user"], other["revision_id"]) for other in asks()] == [("Ben", None)]


def test_one_is_told_what_the_other_has_saved(open_post, sits_at):
    (_asha, asks), (ben, _answers) = sits_at(open_post, "Asha"), sits_at(open_post, "Ben")
    saved = open_post.save_revision(user=ben)

    assert [(other["user"], other["revision_id"]) for other in asks()] == [("Ben", saved.pk)]


def test_one_is_told_that_the_other_has_extended_it(open_post, sits_at, time_machine):
    (_asha, asks), (ben, _answers) = sits_at(open_post, "Asha"), sits_at(open_post, "Ben")
    extend_vacancy(vacancy=open_post, user=ben, closes_at=clock.now() + timedelta(days=30))

    open_post.refresh_from_db()
    assert [(other["user"], other["revision_id"]) for other in asks()] == [
        ("Ben", open_post.latest_revision_id)
    ]

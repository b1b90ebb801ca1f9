"""New words get out by two people, or on a day: sent for review, approved, published, opened later."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.log_actions import registry
from wagtail.models import Revision

from careers.employers.groups import MODERATORS, ensure_groups, ensure_workflow
from careers.vacancies.models import Vacancy
from careers.vacancies.publishing import NotReadyToPublish, publish_draft, publish_vacancy
from careers.vacancies.states import State, state_of
from careers.vacancies.submitting import approve_vacancy, schedule_vacancy, submit_vacancy
from careers.vacancies.turning import archive_vacancy, close_vacancy
from careers.vacancies.turns import InReview, MayNotFollow, NotHers, NotInReview

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def moderator(django_user_model):
    ensure_groups()
    ensure_workflow()
    user = django_user_model.objects.create_user("moderator")
    user.groups.add(Group.objects.get(name=MODERATORS))
    return user


@pytest.fixture
def sent_in(vacancy, employer, hr_of, moderator):
    own = employer("Larkshire")
    post = vacancy(live=False, employer=own)
    submit_vacancy(vacancy=post, user=hr_of(own))
    post.refresh_from_db()
    return post


def test_sent_for_review_it_is_public_once_somebody_else_approves_it(sent_in, moderator):
    assert (sent_in.live, sent_in.workflow_in_progress) == (False, True)
    approved = approve_vacancy(vacancy=sent_in, user=moderator)

    assert state_of(approved, NOW) == State.OPEN
    said = [entry.action for entry in registry.get_logs_for_instance(approved)]
    assert {"wagtail.workflow.start", "wagtail.workflow.approve", "wagtail.publish"} <= set(said)


def test_what_waits_is_not_sent_twice_and_hr_does_not_approve_it_herself(sent_in, hr_of):
    asha = hr_of(sent_in.employer)
    with pytest.raises(InReview):
        submit_vacancy(vacancy=sent_in, user=asha)
    with pytest.raises(NotHers):
        approve_vacancy(vacancy=sent_in, user=asha)


def test_what_nobody_sent_in_is_not_approved(vacancy, moderator):
    with pytest.raises(NotInReview):
        approve_vacancy(vacancy=vacancy(live=False), user=moderator)


def test_what_lacks_something_is_neither_sent_in_nor_opened_later(vacancy, moderator):
    post = vacancy(live=False, apply_url="")
    before = Revision.objects.count()
    with pytest.raises(NotReadyToPublish, match="Say how to apply"):
        submit_vacancy(vacancy=post, user=None)
    with pytest.raises(NotReadyToPublish, match="Say how to apply"):
        schedule_vacancy(vacancy=post, user=None, opens_at=NOW + DAY)
    post.refresh_from_db()
    assert (post.live, Revision.objects.count()) == (False, before)


def test_published_to_open_later_it_is_not_there_a_second_before(client, vacancy):
    post = schedule_vacancy(vacancy=vacancy(live=False), user=None, opens_at=NOW + DAY)
    with pytest.raises(ValidationError):
        schedule_vacancy(vacancy=post, user=None, opens_at=NOW)

    assert state_of(post, NOW + DAY - timedelta(seconds=1)) == State.SCHEDULED
    assert state_of(post, NOW + DAY) == State.OPEN


def test_what_has_gone_is_not_published_again_by_any_way(vacancy):
    post = publish_vacancy(vacancy=vacancy(live=False))
    close_vacancy(vacancy=post, user=None, reason="filled")
    archive_vacancy(vacancy=post, user=None)
    with pytest.raises(MayNotFollow):
        post.get_latest_revision().publish()
    with pytest.raises(MayNotFollow):
        publish_draft(vacancy=post, user=None)
    post.refresh_from_db()
    assert not post.live


def test_the_editor_says_why_what_has_gone_is_not_published(signed_in, vacancy, posted):
    client, own = signed_in
    post = vacancy(employer=own, closes_at=NOW - 200 * DAY)
    edit = reverse(Vacancy.snippet_viewset.get_url_name("edit"), args=[post.pk])
    html = client.post(edit, {**posted(own), "action-publish": "1"}).content.decode()

    assert "“Publish” is not possible: the vacancy is now “Gone”." in html
    assert Vacancy.objects.get().closes_at == NOW - 200 * DAY


def test_one_that_is_to_open_later_can_be_taken_back(vacancy):
    post = publish_vacancy(vacancy=vacancy(live=False, opens_at=NOW + DAY))
    post = archive_vacancy(vacancy=post, user=None)

    assert state_of(post, NOW + 2 * DAY) == State.GONE

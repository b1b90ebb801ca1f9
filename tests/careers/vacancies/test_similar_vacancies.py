"""What stands below a vacancy: others that are open and like it."""

from datetime import timedelta

import pytest

from careers.vacancies.models import VacancyPlace
from careers.vacancies.similar import similar_to
from portal import clock
from portal.choices.models import Choice

pytestmark = pytest.mark.django_db


def titles(post) -> list[str]:
    return [one.hit.document.title for one in similar_to(post)]


def test_the_same_kind_of_work_comes_before_the_same_employer(vacancy, organisation, index):
    family = Choice.objects.create(list="role_family", code="family-support", label="Family support")
    own = organisation()
    post = vacancy(title="This", employer=own, role_family=family)
    vacancy(title="Same employer", employer=own)
    vacancy(title="Same work", role_family=family)
    vacancy(title="Neither")
    index()

    assert titles(post) == ["Same work", "Same employer"]


def test_never_itself_and_never_a_closed_one(vacancy, organisation, index):
    own = organisation()
    post = vacancy(title="This", employer=own)
    vacancy(title="Closed", employer=own, closes_at=clock.now() - timedelta(hours=1))
    index()

    assert titles(post) == []


def placed(post, latitude: float):
    VacancyPlace.objects.create(vacancy=post, name="Wendbury", latitude=str(latitude), longitude="-1.5")
    return post


def test_the_nearer_comes_first_and_says_how_far(vacancy, index):
    family = Choice.objects.create(list="role_family", code="family-support", label="Family support")
    post = placed(vacancy(title="This", role_family=family), 53.8)
    placed(vacancy(title="Far", role_family=family), 54.2)
    placed(vacancy(title="Near", role_family=family), 53.858)
    vacancy(title="Nowhere", role_family=family)
    index()

    assert titles(post) == ["Near", "Far", "Nowhere"]
    assert [one.likeness.reason for one in similar_to(post)] == [
        "Same kind of work, 4 miles away",
        "Same kind of work, 28 miles away",
        "Same kind of work",
    ]


def test_the_same_team_comes_before_another_of_the_same_work(vacancy, organisation, index):
    family = Choice.objects.create(list="role_family", code="family-support", label="Family support")
    own = organisation()
    post = vacancy(title="This", employer=own, team="Duty, North", role_family=family)
    vacancy(title="Namesake", team="Duty, North", role_family=family)
    vacancy(title="Colleague", employer=own, team="Duty, North", role_family=family)
    index()

    assert titles(post) == ["Colleague", "Namesake"]
    assert similar_to(post)[0].likeness.reason == "Same team"


def test_stage_and_pay_decide_among_the_same_work(vacancy, index):
    family = Choice.objects.create(list="role_family", code="family-support", label="Family support")
    stage = Choice.objects.create(list="stage", code="starting", label="Starting")
    post = vacancy(title="This", role_family=family, stage=stage, pay_min=30000)
    vacancy(title="Neither", role_family=family, pay_min=60000)
    vacancy(title="Pay", role_family=family, pay_min=32000)
    vacancy(title="Stage", role_family=family, stage=stage, pay_min=60000)
    index()

    assert titles(post) == ["Stage", "Pay", "Neither"]
    assert [one.likeness.reason for one in similar_to(post)] == [
        "Same kind of work, same career stage",
        "Same kind of work, similar pay",
        "Same kind of work",
    ]


def test_it_closes_here_at_the_same_second_as_everywhere(vacancy, organisation, index, time_machine):
    own, now = organisation(), clock.now()
    post = vacancy(title="This", employer=own)
    vacancy(title="Other", employer=own, closes_at=now + timedelta(hours=1))
    index()

    time_machine.move_to(now + timedelta(minutes=59, seconds=59), tick=False)
    assert titles(post) == ["Other"]
    time_machine.move_to(now + timedelta(hours=1), tick=False)
    assert titles(post) == []


def test_they_stand_on_the_page(client, vacancy, organisation, index):
    own = organisation()
    post = vacancy(title="This", employer=own, closes_at=clock.now() - timedelta(hours=1))
    vacancy(title="Another one", employer=own)
    index()

    html = client.get(post.get_absolute_url()).content.decode()
    assert "Open now, and like this one" in html
    assert "Another one" in html
    assert "Same employer" in html

"""What stands below a vacancy: others that are open and like it."""

from datetime import timedelta

import pytest

from careers.vacancies.similar import similar_to
from portal import clock
from portal.choices.models import Choice

pytestmark = pytest.mark.django_db


def titles(post) -> list[str]:
    return [hit.document.title for hit in similar_to(post)]


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


def test_they_stand_on_the_page(client, vacancy, organisation, index):
    own = organisation()
    post = vacancy(title="This", employer=own, closes_at=clock.now() - timedelta(hours=1))
    vacancy(title="Another one", employer=own)
    index()

    html = client.get(post.get_absolute_url()).content.decode()
    assert "Open now, and like this one" in html
    assert "Another one" in html

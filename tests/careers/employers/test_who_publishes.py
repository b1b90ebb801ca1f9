"""A site decides in the admin whether HR publishes its own vacancies."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Site

from careers.employers.groups import ADMINISTRATORS, EDITORS, HR, MODERATORS
from careers.employers.rules import PublishingRules
from careers.vacancies.models import Vacancy
from careers.vacancies.publishing import PublishPermissionError, publish_vacancy
from careers.vacancies.turning import close_vacancy

pytestmark = pytest.mark.django_db


@pytest.fixture
def not_by_hr():
    PublishingRules.objects.create(site=Site.objects.get(is_default_site=True), hr_publishes=False)


@pytest.fixture
def council(employer):
    return employer("Larkshire")


def test_a_site_begins_with_its_groups():
    names = set(Group.objects.values_list("name", flat=True))
    assert {ADMINISTRATORS, EDITORS, MODERATORS, HR} <= names
    administrators = Group.objects.get(name=ADMINISTRATORS)
    assert administrators.page_permissions.exists()
    assert not administrators.permissions.filter(codename="change_group").exists()


def test_when_it_does_not_hr_sends_in_and_a_moderator_publishes(
    not_by_hr, council, hr_of, vacancy, django_user_model
):
    made = vacancy(employer=council, live=False)
    with pytest.raises(PublishPermissionError):
        publish_vacancy(vacancy=made, user=hr_of(council))

    moderator = django_user_model.objects.create_user("moderator")
    moderator.groups.add(Group.objects.get(name=MODERATORS))
    assert publish_vacancy(vacancy=made, user=moderator).live


def test_her_screen_offers_to_send_it_in_and_a_forged_publish_saves_a_draft(
    not_by_hr, council, hr_of, vacancy, client, posted
):
    made = vacancy(employer=council, live=False)
    client.force_login(hr_of(council))
    address = reverse(Vacancy.snippet_viewset.get_url_name("edit"), args=[made.pk])
    shown = client.get(address).content.decode()
    assert 'name="action-publish"' not in shown
    assert 'name="action-submit"' in shown

    client.post(address, posted(council, title="Changed", **{"action-publish": "1"}))
    made.refresh_from_db()
    assert not made.live


def test_she_may_always_end_her_own(not_by_hr, council, hr_of, vacancy):
    made = vacancy(employer=council)
    assert close_vacancy(vacancy=made, user=hr_of(council), reason="filled").closed_early_at

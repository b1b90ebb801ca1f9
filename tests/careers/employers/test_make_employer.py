"""One verb makes an employer; whoever joins it may write for it, and for no other."""

import pytest
from django.core import checks
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from careers.employers.create import make_employer
from careers.employers.members import join_employer, leave_employer, organisations_of
from careers.employers.models import EmployerDesk, EmployerPage
from careers.vacancies.models import Vacancy

pytestmark = pytest.mark.django_db


def test_it_makes_page_group_collection_and_workflow(employer):
    made = employer("Larkshire")

    page = EmployerPage.objects.get(organisation=made)
    assert page.live
    assert page.get_workflow().name == "A second pair of eyes"
    assert EmployerDesk.objects.get(organisation=made).collection.name == "Larkshire"


def test_made_twice_it_is_the_same_page(employer):
    made = employer("Larkshire")

    again = make_employer(organisation=made, parent=Page.get_first_root_node())
    assert again.organisation == made
    assert EmployerPage.objects.count() == 1


def test_it_may_stay_a_draft(employer):
    made = employer("Larkshire", live=False)

    page = EmployerPage.objects.get(organisation=made)
    assert not page.live
    assert page.latest_revision


def test_hr_writes_below_its_own_page_and_does_not_publish_there(employer, hr_of):
    own, other = employer(), employer()
    hr = hr_of(own)

    on_own = own.employer_page.permissions_for_user(hr)
    assert on_own.can_add_subpage()
    assert not on_own.can_publish()
    assert not other.employer_page.permissions_for_user(hr).can_edit()


def test_hr_of_two_employers_writes_for_both(employer, hr_of):
    first, second, _third = employer(), employer(), employer()
    hr = hr_of(first, second)

    assert set(organisations_of(hr)) == {first, second}


def test_whoever_leaves_has_no_right_left(employer, hr_of, django_user_model):
    own = employer()
    hr = hr_of(own)
    leave_employer(user=hr, organisation=own)

    hr = django_user_model.objects.get(pk=hr.pk)
    assert not hr.groups.exists()
    assert not policy_registry.get_by_type(Vacancy).user_has_permission(hr, "add")


def test_joining_again_changes_nothing(employer, hr_of):
    own = employer()
    hr = hr_of(own)
    join_employer(user=hr, organisation=own)

    assert hr.groups.count() == 2


def test_hr_uploads_pictures_into_its_own_collection_alone(employer, hr_of):
    own, other = employer(), employer()
    policy = policy_registry.get_by_type(get_image_model())

    collections = policy.collections_user_has_permission_for(hr_of(own), "add")
    assert list(collections) == [own.desk.collection]
    assert other.desk.collection not in collections


def test_an_approver_who_cannot_publish_vacancies_is_reported(employer):
    from django.contrib.auth.models import Group, Permission

    employer()
    assert not [found for found in checks.run_checks(databases=["default"]) if found.id == "careers.E001"]

    group = Group.objects.get(name="Moderators")
    group.permissions.remove(Permission.objects.get(codename="publish_vacancy"))
    found = [found for found in checks.run_checks(databases=["default"]) if found.id == "careers.E001"]
    assert "Moderators" in found[0].msg

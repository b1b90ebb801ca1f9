"""An administrator says in the admin who writes for whom."""

import pytest
from django.urls import reverse

from careers.employers.members import works_for
from careers.employers.models import EmployerMembership

pytestmark = pytest.mark.django_db


def admin(name: str, *args) -> str:
    return reverse(EmployerMembership.snippet_viewset.get_url_name(name), args=args)


@pytest.fixture
def colleague(django_user_model):
    return django_user_model.objects.create_user("colleague")


def test_whoever_is_added_gets_the_rights(admin_client, employer, colleague):
    own = employer()
    admin_client.post(admin("add"), {"user": colleague.pk, "organisation": own.pk})

    assert works_for(colleague, own.pk)
    assert own.desk.group in colleague.groups.all()


def test_whoever_is_moved_loses_the_old_ones(admin_client, employer, colleague):
    old, new = employer(), employer()
    admin_client.post(admin("add"), {"user": colleague.pk, "organisation": old.pk})
    membership = EmployerMembership.objects.get()
    admin_client.post(admin("edit", membership.pk), {"user": colleague.pk, "organisation": new.pk})

    assert {group.name for group in colleague.groups.all()} == {"HR", new.desk.group.name}


def test_whoever_is_taken_off_has_none_left(admin_client, employer, colleague):
    own = employer()
    admin_client.post(admin("add"), {"user": colleague.pk, "organisation": own.pk})
    admin_client.post(admin("delete", EmployerMembership.objects.get().pk))

    assert not colleague.groups.exists()


def test_hr_cannot_add_herself_to_another_employer(client, employer, hr_of):
    other = employer()
    hr = hr_of(employer())
    client.force_login(hr)
    client.post(admin("add"), {"user": hr.pk, "organisation": other.pk})

    assert not works_for(hr, other.pk)


def test_an_employer_that_was_not_made_cannot_be_joined(admin_client, organisation, colleague):
    response = admin_client.post(admin("add"), {"user": colleague.pk, "organisation": organisation().pk})
    assert "organisation" in response.context["form"].errors

"""Deleting an organisation never breaks a vacancy's draft."""

import pytest
from django.urls import reverse

from careers.vacancies.models import Vacancy
from portal.organisations.models import Organisation

pytestmark = pytest.mark.django_db


def delete(client, organisation: Organisation) -> None:
    client.post(reverse(Organisation.snippet_viewset.get_url_name("delete"), args=[organisation.pk]))


def test_what_only_a_draft_names_is_kept_and_the_draft_opens(admin_client, organisation, vacancy):
    named = organisation()
    post = vacancy()
    post.employer = named
    post.save_revision()
    delete(admin_client, named)

    assert Organisation.objects.filter(pk=named.pk).exists()
    edit = reverse(Vacancy.snippet_viewset.get_url_name("edit"), args=[post.pk])
    assert admin_client.get(edit).status_code == 200


def test_what_nothing_names_is_deleted(admin_client, organisation):
    unnamed = organisation()
    delete(admin_client, unnamed)

    assert not Organisation.objects.filter(pk=unnamed.pk).exists()

"""HR writes a profile with her person's consent and submits it; a moderator approves it."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from careers.employers.groups import MODERATORS
from careers.models import EmployerPage, ProfilePage
from portal.models import Consent, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def larkshire(employer):
    return employer("Larkshire")


@pytest.fixture
def hr(client, larkshire, hr_of):
    client.force_login(hr_of(larkshire))
    return client


@pytest.fixture
def amara(larkshire) -> Person:
    return Person.objects.create(full_name="Amara Okafor-Reid", public_name="Amara", organisation=larkshire)


def answer(question: str) -> dict:
    return {
        "question": question,
        "answer": rich_text("<p>The phone.</p>", features=["bold"]),
        "show_in_search_results": "on",
        "show_in_chatbot": "on",
    }


def typed(person: Person, **fields: object) -> dict:
    return nested_form_data(
        {
            "title": "Amara",
            "slug": "amara",
            "person": person.pk,
            "employer": person.organisation_id,
            "role_title": "Senior social worker",
            "standfirst": "",
            "is_own_words": "on",
            "answers": inline_formset([answer(f"Question {number}?") for number in range(8)]),
            "stations": inline_formset([]),
            "comments": inline_formset([]),
            "show_in_search_results": "on",
            "show_in_chatbot": "on",
            **fields,
        }
    )


def add_address(organisation) -> str:
    page = EmployerPage.objects.get(organisation=organisation)
    return reverse("wagtailadmin_pages:add", args=["careers", "profilepage", page.pk])


def test_the_form_opens_for_the_employers_hr_and_names_her_employer(hr, larkshire, amara):
    html = hr.get(add_address(larkshire)).content.decode()

    assert f'<option value="{larkshire.pk}" selected>Larkshire' in html


def test_without_consent_the_form_says_who_has_not_agreed(hr, larkshire, amara):
    response = hr.post(add_address(larkshire), typed(amara, **{"action-submit": "1"}))

    assert "It names Amara, and no valid consent" in response.content.decode()
    assert not ProfilePage.objects.exists()


def test_a_draft_may_be_kept_before_the_consent_is_there(hr, larkshire, amara):
    hr.post(add_address(larkshire), typed(amara))

    assert ProfilePage.objects.get().live is False


def test_what_hr_submits_is_published_when_the_moderator_approves(hr, larkshire, amara, client):
    Consent.objects.create(person=amara, agreed_on=date(2026, 1, 1))
    hr.post(add_address(larkshire), typed(amara, **{"action-submit": "1"}))
    profile = ProfilePage.objects.get()
    assert (profile.live, profile.answers.count()) == (False, 8)

    approve(profile, client)

    profile.refresh_from_db()
    assert profile.live
    assert client.get(profile.url).status_code == 200


def test_hr_cannot_publish_what_names_a_person_by_herself(hr, larkshire, amara):
    Consent.objects.create(person=amara, agreed_on=date(2026, 1, 1))
    hr.post(add_address(larkshire), typed(amara, **{"action-publish": "1"}))

    assert not ProfilePage.objects.filter(live=True).exists()


def test_an_approval_after_the_consent_was_withdrawn_publishes_nothing_and_says_why(
    hr, larkshire, amara, client
):
    consent = Consent.objects.create(person=amara, agreed_on=date(2026, 1, 1))
    hr.post(add_address(larkshire), typed(amara, **{"action-submit": "1"}))
    consent.delete()
    profile = ProfilePage.objects.get()

    response = approve(profile, client)

    profile.refresh_from_db()
    assert not profile.live
    assert "no valid consent" in response.content.decode()


def approve(profile: Page, client):
    moderator = get_user_model().objects.create_user(username="moderator")
    moderator.groups.add(Group.objects.get(name=MODERATORS))
    client.force_login(moderator)
    task = profile.current_workflow_state.current_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[profile.pk, "approve", task.pk])
    return client.post(address, {"comment": "Fine"}, follow=True)


def test_hr_of_another_employer_neither_sees_nor_changes_the_person(client, employer, hr_of, amara):
    client.force_login(hr_of(employer("Portsable")))
    for name in ("edit", "delete", "usage", "history", "copy"):
        address = reverse(Person.snippet_viewset.get_url_name(name), args=[amara.pk])
        assert "Okafor" not in client.get(address, follow=True).content.decode(), name
    listed = client.get(reverse(Person.snippet_viewset.get_url_name("list"))).content.decode()

    assert "Amara" not in listed


def test_hr_records_people_of_her_own_employer_only(hr, larkshire, employer):
    other = employer("Portsable")
    html = hr.get(reverse(Person.snippet_viewset.get_url_name("add"))).content.decode()

    assert "Larkshire</option>" in html
    assert other.name not in html

"""A colleague who leaves cannot sign in any more; what she did stays hers, and what she held passes on."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Revision

from careers.employers.groups import EDITORS, MODERATORS
from careers.team.leaving import CannotLeave, remove_colleague
from careers.team.standing import Standing, standing_of
from careers.vacancies.models import Vacancy
from content.models import StandardPage
from portal import clock
from portal.accounts.handover import belongings_of
from portal.mail.models import OutgoingMail

pytestmark = pytest.mark.django_db


@pytest.fixture
def larkshire(employer):
    return employer("Larkshire")


@pytest.fixture
def bea(larkshire, hr_of):
    return hr_of(larkshire)


@pytest.fixture
def cleo(larkshire, hr_of):
    return hr_of(larkshire)


@pytest.fixture
def draft(vacancy, larkshire, bea):
    made = vacancy(title="Night worker", employer=larkshire, live=False)
    made.save_revision(user=bea)
    return made


@pytest.fixture
def page(larkshire, bea):
    made = StandardPage(title="Our teams", slug="our-teams", live=False, owner=bea)
    larkshire.employer_page.add_child(instance=made)
    made.save_revision(user=bea)
    return made


def test_her_next_click_is_refused_and_her_name_stays_in_the_history(bea, cleo, draft, administrator):
    browser = Client()
    browser.force_login(bea)
    assert browser.get("/admin/").status_code == 200

    remove_colleague(colleague=bea, by=administrator, successor=cleo)

    assert "/admin/login/" in browser.get("/admin/").url
    assert not bea.employer_memberships.exists()
    assert not bea.groups.exists()
    assert standing_of(get_user_model().objects.get(pk=bea.pk)) == Standing.REMOVED
    assert Revision.objects.for_instance(draft).filter(user=bea).exists()


def test_her_drafts_are_her_successors(bea, cleo, draft, page, administrator):
    remove_colleague(colleague=bea, by=administrator, successor=cleo)

    assert {str(item) for item in belongings_of(cleo).drafts} == {"Night worker", "Our teams"}
    assert Page.objects.get(pk=page.pk).owner == cleo
    assert Vacancy.objects.get().get_latest_revision_as_object().title == "Night worker"
    assert not belongings_of(bea).all()


def test_her_successor_is_told_what_it_is_with_a_link_to_each(bea, cleo, draft, page, administrator):
    cleo.email = "cleo@example.org"
    cleo.save()
    remove_colleague(colleague=bea, by=administrator, successor=cleo)

    told = OutgoingMail.objects.get(to="cleo@example.org").text
    assert reverse(Vacancy.snippet_viewset.get_url_name("edit"), args=[draft.pk]) in told
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in told


def test_what_she_sent_for_review_is_her_successors_to_answer(bea, cleo, page, administrator):
    page = StandardPage.objects.get(pk=page.pk)
    state = page.get_workflow().start(page, bea)
    remove_colleague(colleague=bea, by=administrator, successor=cleo)

    state.refresh_from_db()
    assert state.requested_by == cleo
    assert state.status == state.STATUS_IN_PROGRESS


def test_what_she_planned_still_goes_live_and_what_she_locked_is_her_successors(
    bea, cleo, page, administrator
):
    planned = StandardPage.objects.get(pk=page.pk)
    planned.go_live_at = clock.now() + timedelta(days=1)
    revision = planned.save_revision(user=bea)
    revision.publish(user=administrator)
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=bea)

    held = remove_colleague(colleague=bea, by=administrator, successor=cleo)

    assert [item.pk for item in held.scheduled] == [page.pk]
    after = Page.objects.get(pk=page.pk)
    assert (after.locked_by, after.owner) == (cleo, cleo)
    revision.refresh_from_db()
    assert revision.approved_go_live_at
    assert after.latest_revision_id == revision.pk


def test_pages_that_she_keeps_true_pass_on(bea, cleo, page, administrator):
    StandardPage.objects.filter(pk=page.pk).update(review_owner=bea)
    remove_colleague(colleague=bea, by=administrator, successor=cleo)

    assert StandardPage.objects.get().review_owner == cleo


def test_the_history_says_who_passed_it_to_whom(bea, cleo, draft, desk):
    address = reverse("wagtailusers_users:delete", args=[bea.pk])
    asked = desk.get(address).content.decode()
    assert "Night worker" in asked

    desk.post(address, {"successor": cleo.pk})

    history = desk.get(reverse(Vacancy.snippet_viewset.get_url_name("history"), args=[draft.pk]))
    assert f"Passed from {bea.username} to {cleo.username}" in history.content.decode()


def test_nobody_takes_over_what_she_may_not_edit(bea, draft, administrator, hr_of, employer):
    stranger = hr_of(employer("Portsable"))
    for successor in (None, stranger):
        with pytest.raises(CannotLeave, match="Choose who takes over"):
            remove_colleague(colleague=bea, by=administrator, successor=successor)
    assert get_user_model().objects.get(pk=bea.pk).is_active


def test_an_editors_work_is_not_hrs_to_take(cleo, administrator, django_user_model):
    editor = django_user_model.objects.create_user("editor")
    editor.groups.add(Group.objects.get(name=EDITORS))
    home = Page.get_first_root_node().get_children().first()
    home.add_child(instance=StandardPage(title="Help", slug="help", live=False)).save_revision(user=editor)

    with pytest.raises(CannotLeave):
        remove_colleague(colleague=editor, by=administrator, successor=cleo)


def test_who_holds_nothing_needs_no_successor(bea, desk):
    desk.post(reverse("wagtailusers_users:delete", args=[bea.pk]))
    assert not get_user_model().objects.get(pk=bea.pk).is_active


def test_an_administrator_removes_neither_herself_nor_a_superuser(administrator, desk, admin_user):
    for user in (administrator, admin_user):
        desk.post(reverse("wagtailusers_users:delete", args=[user.pk]))
        assert get_user_model().objects.get(pk=user.pk).is_active


def test_a_removed_successor_of_a_draft_may_not_approve_it_either(page, bea, administrator):
    """Whoever takes a draft over in review stands for it from then on."""
    dev = get_user_model().objects.create_user("dev")
    dev.groups.add(Group.objects.get(name=MODERATORS))
    page = StandardPage.objects.get(pk=page.pk)
    page.get_workflow().start(page, bea)
    remove_colleague(colleague=bea, by=administrator, successor=dev)

    assert belongings_of(dev).waiting == [page]

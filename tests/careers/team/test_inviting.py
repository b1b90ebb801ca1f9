"""An administrator invites a colleague, who chooses her own password by a link that works once."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core import mail as wire
from django.core import signing
from django.test import Client
from django.urls import reverse

from careers.employers.groups import EDITORS
from careers.team.links import SALT
from careers.team.standing import Standing, standing_of
from portal import clock
from portal.mail.delivery import deliver
from portal.mail.models import OutgoingMail

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
PASSWORD = "lantern-over-the-weir"


@pytest.fixture(autouse=True)
def noon(time_machine):
    time_machine.move_to(NOON, tick=False)


@pytest.fixture
def bea(invited, employer):
    return invited(employers=[employer("Larkshire").pk])


def link(last: bool = True) -> str:
    text = OutgoingMail.objects.order_by("-pk")[0].text
    return re.search(r"http://127\.0\.0\.1:8000(/admin/welcome/\S+)", text)[1]


def answer(address: str, password: str = PASSWORD):
    return Client().post(address, {"new_password1": password, "new_password2": password})


def fresh(user):
    return get_user_model().objects.get(pk=user.pk)


def test_the_mail_goes_out_once_and_says_who_invites_and_until_when(bea):
    deliver(clock.now())
    deliver(clock.now())

    [sent] = wire.outbox
    assert sent.to == ["bea@example.org"]
    assert sent.subject == "Amina invites you to work on the careers site"
    assert "Wednesday 2 December 2026, noon" in sent.body
    assert "user name bea@example.org" in sent.body


def test_she_sets_her_own_password_and_is_in_with_her_employers(bea):
    assert standing_of(bea) == Standing.INVITED
    browser = Client()
    assert "bea@example.org" in browser.get(link()).content.decode()

    response = browser.post(link(), {"new_password1": PASSWORD, "new_password2": PASSWORD})

    assert response.url == "/admin/"
    assert browser.get("/admin/").status_code == 200
    assert standing_of(fresh(bea)) == Standing.ACTIVE
    assert [m.organisation.name for m in bea.employer_memberships.all()] == ["Larkshire"]
    assert Client().login(username="bea@example.org", password=PASSWORD)


def test_opening_the_link_changes_nothing(bea):
    for _ in range(3):
        assert Client().get(link()).status_code == 200
    assert standing_of(fresh(bea)) == Standing.INVITED


def test_a_weak_password_is_refused_in_words(bea):
    told = answer(link(), "password")
    assert "This password is too short" in told.content.decode()
    assert not fresh(bea).is_active


def test_the_link_works_once(bea):
    address = link()
    answer(address)
    again = answer(address, "another-lantern-here")

    assert again.status_code == 410
    assert "It was used to set a password" in again.content.decode()
    assert fresh(bea).check_password(PASSWORD)


def test_the_link_runs_out_after_seven_days(bea, time_machine):
    address = link()
    time_machine.move_to(NOON + timedelta(days=7), tick=False)
    told = answer(address)

    assert told.status_code == 410
    assert "Ask Amina for a new one." in told.content.decode()
    assert standing_of(fresh(bea)) == Standing.RUN_OUT


def test_a_newer_link_replaces_the_older(bea, desk):
    old = link()
    desk.post(reverse("wagtailusers_users:invite", args=[bea.pk]))

    assert Client().get(old).status_code == 410
    assert link() != old
    assert Client().get(link()).status_code == 200


def test_a_withdrawn_link_is_closed_and_she_can_be_invited_again(bea, desk):
    old = link()
    desk.post(reverse("wagtailusers_users:withdraw", args=[bea.pk]))
    assert "was withdrawn" in answer(old).content.decode()
    assert standing_of(fresh(bea)) == Standing.WITHDRAWN

    desk.post(reverse("wagtailusers_users:invite", args=[bea.pk]))
    assert answer(link()).status_code == 302


@pytest.mark.parametrize(
    "token",
    ["x", signing.dumps([1, "guess"], salt="another"), signing.dumps("nonsense", salt=SALT)],
)
def test_a_link_that_we_did_not_make_is_closed(bea, token):
    assert Client().get(reverse("careers_welcome", args=[token])).status_code == 410


def test_the_page_behind_the_link_is_neither_stored_nor_told_to_others(bea):
    response = Client().get(link())
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "same-origin"


def test_without_a_mail_server_the_link_is_shown_once(invited, desk, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    bea = invited(groups=[Group.objects.get(name=EDITORS).pk])
    address = reverse("wagtailusers_users:link", args=[bea.pk])

    shown = desk.get(address).content.decode()
    assert not OutgoingMail.objects.exists()
    assert answer(re.search(r"/admin/welcome/[^\"]+", shown)[0]).status_code == 302
    assert "/admin/welcome/" not in desk.get(address).content.decode()


def test_one_address_is_one_account(bea, desk):
    again = desk.post(
        reverse("wagtailusers_users:add"),
        {"email": "BEA@example.org", "first_name": "B", "last_name": "M"},
    )
    assert "already an account with this address" in again.content.decode()


def test_somebody_without_any_work_is_not_invited(invited):
    assert invited("nobody@example.org") is None


def test_an_administrator_gives_no_more_than_she_has(invited, desk):
    powerful = Group.objects.create(name="Engineers")
    powerful.permissions.add(Permission.objects.get(codename="change_group"))
    assert invited("cleo@example.org", groups=[powerful.pk]) is None

    dev = invited("dev@example.org", groups=[Group.objects.get(name=EDITORS).pk], is_superuser="on")
    assert not dev.is_superuser


def test_employers_and_group_are_changed_on_the_same_screen(bea, desk, employer):
    other = employer("Portsable")
    editors = Group.objects.get(name=EDITORS)
    form = {"email": "bea@example.org", "first_name": "Bea", "last_name": "Moor"}
    desk.post(
        reverse("wagtailusers_users:edit", args=[bea.pk]),
        {**form, "employers": [other.pk], "groups": [editors.pk]},
    )

    assert [m.organisation for m in bea.employer_memberships.all()] == [other]
    assert set(bea.groups.all()) == {editors, *other.desk.groups}


def test_the_list_says_how_each_stands(bea, desk, django_assert_max_num_queries):
    with django_assert_max_num_queries(16):
        shown = desk.get(reverse("wagtailusers_users:index")).content.decode()
    assert "Invite a colleague" in shown
    assert "Larkshire" in shown
    assert "Withdraw the invitation" in shown

"""Only an administrator manages colleagues, and only a superuser manages a superuser."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import get_resolver, reverse

from careers.employers.groups import EDITORS, MODERATORS

pytestmark = pytest.mark.django_db
ADDRESSES = {"index", "index_results", "add", "edit", "delete", "history", "history_results", "usage",
             "invite", "withdraw", "link"}  # fmt: skip


@pytest.fixture
def target(django_user_model):
    return django_user_model.objects.create_user("target", "target@example.org", first_name="Quarrelsome")


def addresses(target) -> dict[str, str]:
    patterns = get_resolver().namespace_dict["wagtailusers_users"][1].url_patterns
    return {
        p.name: reverse(
            f"wagtailusers_users:{p.name}", args=[target.pk] if p.pattern.regex.groupindex else []
        )
        for p in patterns
        if p.name
    }


def state(target) -> tuple:
    user = get_user_model().objects.get(pk=target.pk)
    return user.is_active, user.email, set(user.groups.all()), get_user_model().objects.count()


@pytest.mark.parametrize("group", [EDITORS, MODERATORS, "hr"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_else_manages_colleagues(client, administrator, target, employer, hr_of, group, method):
    if group == "hr":
        user = hr_of(employer())
    else:
        user = get_user_model().objects.create_user("somebody")
        user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    before = state(target)

    for name, address in addresses(target).items():
        form = {"email": "x@example.org", "first_name": "X", "last_name": "Y", "groups": [1]}
        response = getattr(client, method)(address, form)
        assert response.status_code in (302, 403, 405), name
        assert b"Quarrelsome" not in response.content, name
    assert state(target) == before


def test_the_table_knows_every_address(administrator, target):
    assert set(addresses(target)) == ADDRESSES


@pytest.mark.parametrize("name", ["edit", "delete", "invite", "withdraw", "link"])
def test_a_superuser_is_a_superusers_to_manage(desk, admin_user, name):
    address = reverse(f"wagtailusers_users:{name}", args=[admin_user.pk])
    before = state(admin_user)
    for response in (desk.get(address), desk.post(address, {"email": "x@example.org"})):
        assert response.status_code in (302, 405)
    assert state(admin_user) == before


def test_accounts_are_neither_deleted_nor_switched_in_bulk(desk, admin_client, target):
    for action in ("delete", "set_active_state", "assign_role"):
        address = reverse("wagtail_bulk_action", args=["portal", "user", action])
        for browser in (desk, admin_client):
            browser.post(f"{address}?id={target.pk}", {"mark_as_active": "", "role": 1})
    assert state(target)[0]
    assert not target.groups.exists()

"""Administrators, and the invitation form as a browser posts it."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse

from careers.employers.groups import ADMINISTRATORS, ensure_groups


@pytest.fixture
def administrator(db):
    ensure_groups()
    user = get_user_model().objects.create_user("amina", "amina@example.org", first_name="Amina")
    user.groups.add(Group.objects.get(name=ADMINISTRATORS))
    return user


@pytest.fixture
def desk(client, administrator):
    """The administrator's browser."""
    client.force_login(administrator)
    return client


@pytest.fixture
def invited(desk):
    """Invites by the form; returns the account that waits."""

    def make(email: str = "Bea@Example.org", **fields):
        form = {"email": email, "first_name": "Bea", "last_name": "Moor", **fields}
        desk.post(reverse("wagtailusers_users:add"), form)
        return get_user_model().objects.filter(email=email.lower()).first()

    return make

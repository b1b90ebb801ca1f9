from uuid import UUID

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from chatbot.models import AnswerRecord

ADMIN = "wagtailadmin.access_admin"


@pytest.fixture
def colleague():
    """Somebody of the admin with these rights of the chatbot's and no others."""

    def make(*rights, name="kim", **more):
        user = get_user_model().objects.create_user(name, f"{name}@example.org", "x", **more)
        for right in (ADMIN, *rights):
            label, codename = right.split(".")
            user.user_permissions.add(
                Permission.objects.get(content_type__app_label=label, codename=codename)
            )
        return user

    return make


@pytest.fixture
def kept():
    """A kept answer."""

    def make(question="what does it pay", **fields):
        values = {"conversation": UUID("a" * 32), "outcome": "answered", "status": "answered", **fields}
        return AnswerRecord.objects.create(question=question, **values)

    return make

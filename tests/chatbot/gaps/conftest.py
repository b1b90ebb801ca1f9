from itertools import count
from uuid import UUID

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from chatbot.models import AnswerRecord
from portal import clock

numbers = count(1)


@pytest.fixture
def unanswered():
    """A question of somebody else each time."""

    def make(question, **fields):
        values = {
            "conversation": UUID(int=next(numbers)),
            "outcome": "refused",
            "status": "not_on_site",
            **fields,
        }
        return AnswerRecord.objects.create(question=question, made_at=clock.now(), **values)

    return make


@pytest.fixture
def editor():
    def make(*rights, name="kim"):
        user = get_user_model().objects.create_user(name, f"{name}@example.org", "x")
        for right in ("wagtailadmin.access_admin", *rights):
            label, codename = right.split(".")
            user.user_permissions.add(
                Permission.objects.get(content_type__app_label=label, codename=codename)
            )
        return user

    return make

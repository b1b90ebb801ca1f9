"""The way to erasing, beside a person in the list."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button

from portal.people.models import Person

LAST = 90


def erase_button(
    snippet: models.Model, user: AbstractUser, next_url: str | None = None, **kwargs: Any
) -> Iterator[Button]:
    if isinstance(snippet, Person) and user.is_superuser:
        url = reverse("portal_erase", args=[snippet.pk])
        yield Button(_("Erase everywhere"), url, priority=LAST, icon_name="bin")

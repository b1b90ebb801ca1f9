"""The way from a vacancy in the list to its figures."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button

from careers.vacancies.models import Vacancy


def listing_buttons(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    if isinstance(snippet, Vacancy) and (snippet.live or snippet.first_published_at):
        yield Button(
            _("Figures"), reverse("careers_figures_of", args=[snippet.pk]), icon_name="table", priority=60
        )

"""How employers get into the search, and out of it what no longer holds."""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.signals import published

from careers.models import EmployerPage
from portal.choices.models import Choice
from portal.pages.indexing import key_of
from portal.pages.sources import PageSource
from portal.search.documents import sources
from portal.search.outbox import note

from .models import STALE_AFTER_DAYS


@sources.register("careers.employerpage")
class EmployerSource(PageSource):
    model = EmployerPage
    kinds = ("employer",)
    shows = (Choice,)


def note_what_runs_out(instance: EmployerPage, **kwargs: Any) -> None:
    """Made anew on the day that a fact or feature of it goes stale, and on the day that it goes."""
    days = set()
    for row in [*instance.facts.all(), *instance.features.all()]:
        days |= {row.expires_on, row.as_of and row.as_of + timedelta(days=STALE_AFTER_DAYS + 1)}
    for day in days - {None}:
        note([key_of(instance)], due_at=timezone.make_aware(datetime.combine(day, time.min)))


published.connect(note_what_runs_out, sender=EmployerPage, dispatch_uid="careers.employers.runs_out")

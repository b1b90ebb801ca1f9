"""On the day that a pay award begins, the documents of the vacancies that follow it are made anew.

Their values turn by the clock without it; this brings the words of their cards after.
"""

from typing import Any

from django.db.models.signals import post_save
from wagtail.signals import published

from careers.scales.models import PayAward
from portal import clock
from portal.search.outbox import note
from portal.search.sources import key_of

from .models import Vacancy


def connect() -> None:
    post_save.connect(note_award, sender=PayAward, dispatch_uid="careers.vacancies.award")
    published.connect(note_turns, sender=Vacancy, dispatch_uid="careers.vacancies.pay_turns")


def note_award(instance: PayAward, **kwargs: Any) -> None:
    begins = clock.midnight(instance.effective_from)
    if not kwargs.get("raw") and begins > clock.now():
        note(map(key_of, Vacancy.objects.live().filter(pay_scale=instance.scale_id)), due_at=begins)


def note_turns(instance: Vacancy, **kwargs: Any) -> None:
    for day in instance.pay_turns_after(clock.today()):
        note([key_of(instance)], due_at=clock.midnight(day))

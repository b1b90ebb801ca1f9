"""Listens to what pages say they showed, and counts it for readers."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from careers.vacancies.models import Vacancy
from careers.vacancies.signals import application_begun, vacancy_opened, vacancy_saved
from portal import clock
from portal.search.response import Hit
from portal.search.web.signals import results_shown
from portal.security.robots import is_a_reader

from .models import CameFrom, Step
from .referrers import came_from
from .writing import Key, counted


def count(request: HttpRequest, vacancies: Iterable[int], step: Step, origin: CameFrom | None = None) -> None:
    """Costs no query: it is written within a second by a thread of its own."""
    seconds = settings.CAREWAY_COUNT_SECONDS
    if seconds and is_a_reader(request):
        day, kind = timezone.localdate(clock.now()), (origin or came_from(request)).value
        counted.add([Key(pk, day, step.value, kind) for pk in vacancies], seconds)


def connect() -> None:
    results_shown.connect(_shown, dispatch_uid="careers.statistics.shown")
    vacancy_opened.connect(_opened, dispatch_uid="careers.statistics.opened")
    vacancy_saved.connect(_saved, dispatch_uid="careers.statistics.saved")
    application_begun.connect(_applied, dispatch_uid="careers.statistics.applied")


def _shown(request: HttpRequest, hits: Iterable[Hit], embedded: bool = False, **kwargs: Any) -> None:
    keys = [hit.key.partition(":")[2] for hit in hits if hit.kind == "vacancy"]
    count(request, map(int, keys), Step.SHOWN, CameFrom.EMBED if embedded else None)


def _opened(request: HttpRequest, vacancy: Vacancy, **kwargs: Any) -> None:
    count(request, [vacancy.pk], Step.OPENED)


def _saved(request: HttpRequest, vacancy: Vacancy, **kwargs: Any) -> None:
    count(request, [vacancy.pk], Step.SAVED)


def _applied(request: HttpRequest, vacancy: Vacancy, **kwargs: Any) -> None:
    count(request, [vacancy.pk], Step.APPLIED)

"""Which vacancies of all employers close this week."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from careers.vacancies.admin.listing import CLOSING_SOON, SOON
from careers.vacancies.models import Vacancy
from careers.vacancies.states import course_of
from portal.saying import moment

from .boards import Board, Item, bars_of
from .sorts import own_vacancies

AT_MOST = 6


def closing_this_week(user: Any, at: datetime) -> Board:
    found = list(own_vacancies(user).closing_within(SOON, at))  # type: ignore[attr-defined]
    closing = sorted(((timezone.localtime(course_of(v).closes), v) for v in found), key=lambda pair: pair[0])
    days = Counter(when.date() for when, _vacancy in closing)
    today = timezone.localdate(at)
    week = [today + timedelta(days=number) for number in range(SOON.days + 1)]
    viewset = Vacancy.snippet_viewset  # type: ignore[attr-defined]
    items = [
        Item(
            vacancy.title,
            reverse(viewset.get_url_name("edit"), args=[vacancy.pk]),
            _("%(employer)s, %(when)s") % {"employer": vacancy.employer, "when": moment(when)},
        )
        for when, vacancy in closing[:AT_MOST]
    ]
    return Board(
        "closing",
        _("Closes this week"),
        _("Vacancies that close on each day"),
        bars_of((date_format(day, "D j"), days[day]) for day in week),
        items,
        len(found),
        _("No vacancy closes within a week."),
        f"{reverse(viewset.get_url_name('list'))}?state={CLOSING_SOON}",
    )

"""HR is written to three days before a vacancy closes, and asked afterwards what came of it: once each.

Everybody who writes for the employer gets one mail for all that is due in the hour, at eight in the morning. A post
that was advertised for less than three days is not announced; what was withdrawn is not asked about.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from wagtail.admin.utils import get_user_display_name

from careers.employers.models import EmployerMembership
from portal import mail

from .choices import ClosingKind
from .models import Vacancy, VacancyReminder
from .states import course_of

BEFORE = timedelta(days=3)
AFTERWARDS = timedelta(days=14)
"""What closed longer ago, before the site began to ask, is not asked about."""
MORNING = time(8)

About = VacancyReminder.About


def remind(now: datetime) -> int:
    """How many vacancies were written about."""
    closing = [row for row in Vacancy.objects.closing_within(BEFORE, now) if _stood_long_enough(row)]
    closed = [row for row in Vacancy.objects.without_outcome(now) if now - AFTERWARDS < _closes(row)]
    return _tell(About.CLOSING, closing, now) + _tell(About.OUTCOME, closed, now)


def _closes(row: Vacancy) -> datetime:
    closes = course_of(row).closes
    assert closes is not None  # noqa: S101  (it closes, or it would not be among them)
    return closes


def _stood_long_enough(row: Vacancy) -> bool:
    begun = row.opens_at or row.first_published_at or row.created_at
    return _closes(row) - begun > BEFORE


@transaction.atomic
def _tell(about: str, rows: list[Vacancy], now: datetime) -> int:
    """Marks and mails are written together; whoever runs at the same time waits and finds them marked."""
    held = Vacancy.objects.select_for_update(of=("self",)).filter(pk__in=[row.pk for row in rows])
    known = set(
        VacancyReminder.objects.filter(about=about, vacancy__in=rows).values_list("vacancy_id", "closes")
    )
    new = [
        row for row in held.select_related("employer").order_by("pk") if (row.pk, _closes(row)) not in known
    ]
    VacancyReminder.objects.bulk_create(
        [VacancyReminder(vacancy=row, about=about, closes=_closes(row)) for row in new]
    )
    for person, own in _by_person(new).items():
        _send(about, person, own, now)
    return len(new)


def _by_person(rows: Iterable[Vacancy]) -> dict[Any, list[Vacancy]]:
    """Active colleagues with an address, and the vacancies of their employers."""
    by_employer = defaultdict(list)
    for row in rows:
        by_employer[row.employer_id].append(row)
    own: dict[Any, list[Vacancy]] = defaultdict(list)
    members = EmployerMembership.objects.filter(organisation__in=by_employer, user__is_active=True)
    for membership in members.exclude(user__email="").select_related("user").order_by("user_id"):
        own[membership.user] += by_employer[membership.organisation_id]
    return own


def _send(about: str, person: Any, rows: list[Vacancy], now: datetime) -> None:
    rows = sorted(rows, key=lambda row: (_closes(row), row.pk))
    told = ",".join(f"{row.pk}@{_closes(row).isoformat()}" for row in rows)
    due = next_morning(now)
    mail.send(
        key=f"vacancies.{about}:{person.pk}:{hashlib.sha256(told.encode()).hexdigest()[:32]}",
        to=person.email,
        subject=_subject(about, rows),
        text=render_to_string(
            f"careers/vacancies/mail/{about}.txt",
            {"person": get_user_display_name(person), "lines": [_line(about, row) for row in rows]},
        ),
        due_at=due,
    )


def _subject(about: str, rows: list[Vacancy]) -> str:
    words = {"title": rows[0].title, "count": len(rows)}
    if about == About.CLOSING:
        return ngettext("“%(title)s” closes soon", "%(count)d vacancies close soon", len(rows)) % words
    return ngettext("What came of “%(title)s”?", "What came of %(count)d vacancies?", len(rows)) % words


def _line(about: str, row: Vacancy) -> dict[str, Any]:
    base = getattr(settings, "WAGTAILADMIN_BASE_URL", "")
    form = reverse("careers_vacancy_outcome", args=[row.pk])
    if about == About.CLOSING:
        form = reverse("careers_vacancy_turn", args=[row.pk, "extend"])
    return {
        "vacancy": row,
        "closes": _closes(row),
        "until_filled": row.closing_kind == ClosingKind.UNTIL_FILLED,
        "form": f"{base}{form}",
    }


def next_morning(now: datetime) -> datetime:
    local = timezone.localtime(now)
    day = local.date() if local.time() <= MORNING else local.date() + timedelta(days=1)
    return timezone.make_aware(datetime.combine(day, MORNING))

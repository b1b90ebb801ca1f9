"""What a vacancy is at an instant. Pure: it reads the row and the clock it is given, nothing has to run.

It opens at an instant (included) and is over from another (included). ``confirm_by`` and a date without a
time hold to the end of their day in London. A closed one's page stands for half a year, then it is gone.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.search.types import Span

from .choices import ClosingKind

if TYPE_CHECKING:
    from .models import Vacancy

PAGE_STANDS_AFTER_CLOSING = timedelta(days=183)
LONGEST_CONFIRMATION = timedelta(days=28)


class State(models.TextChoices):
    DRAFT = "draft", _("Draft")
    SCHEDULED = "scheduled", _("Opens later")
    OPEN = "open", _("Open")
    CLOSING_UNKNOWN = "closing_unknown", _("Old advert: not open, as far as we know")
    CLOSED = "closed", _("Closed")
    GONE = "gone", _("Gone")


READABLE = frozenset({State.OPEN, State.CLOSING_UNKNOWN, State.CLOSED})


@dataclass(frozen=True, slots=True)
class Course:
    """The instants at which a published vacancy turns; None is never."""

    opens: datetime | None
    closes: datetime | None
    gone: datetime | None


def first_instant_after(day: date) -> datetime:
    """Midnight in London that ends ``day``."""
    return timezone.make_aware(
        datetime.combine(day + timedelta(days=1), time.min), timezone.get_default_timezone()
    )


def earliest(*instants: datetime | None) -> datetime | None:
    return min((instant for instant in instants if instant is not None), default=None)


def course_of(vacancy: "Vacancy") -> Course:
    planned = None
    if vacancy.closing_kind == ClosingKind.DATE:
        planned = vacancy.closes_at
    elif vacancy.closing_kind == ClosingKind.UNTIL_FILLED and vacancy.confirm_by:
        planned = first_instant_after(vacancy.confirm_by)
    closes = earliest(planned, vacancy.closed_early_at)
    gone = earliest(closes + PAGE_STANDS_AFTER_CLOSING if closes else None, vacancy.expire_at)
    return Course(vacancy.opens_at, closes, gone)


def state_of(vacancy: "Vacancy", at: datetime) -> State:
    """``gone`` also once it was public and was taken down; never published is ``draft``."""
    if not vacancy.live:
        return State.GONE if vacancy.first_published_at else State.DRAFT
    course = course_of(vacancy)
    if course.gone and course.gone <= at:
        return State.GONE
    if course.opens and at < course.opens:
        return State.SCHEDULED
    if course.closes and course.closes <= at:
        return State.CLOSED
    return State.CLOSING_UNKNOWN if vacancy.closing_kind == ClosingKind.UNKNOWN else State.OPEN


def visible_span(vacancy: "Vacancy") -> Span:
    course = course_of(vacancy)
    return Span("visible", course.opens, course.gone)


def status_spans(vacancy: "Vacancy") -> tuple[Span, ...]:
    """The same as ``state_of`` for every instant at which a live vacancy can be found."""
    course = course_of(vacancy)
    unknown = vacancy.closing_kind == ClosingKind.UNKNOWN
    before = Span(State.CLOSING_UNKNOWN.value if unknown else State.OPEN.value, course.opens, course.closes)
    if course.closes is None:
        return (before,)
    return (before, Span(State.CLOSED.value, course.closes, course.gone))


def closed_unconfirmed(vacancy: "Vacancy", at: datetime) -> bool:
    """Closed only because the employer did not say again that it is open."""
    return (
        state_of(vacancy, at) == State.CLOSED
        and vacancy.closing_kind == ClosingKind.UNTIL_FILLED
        and not (vacancy.closed_early_at and vacancy.closed_early_at <= at)
    )

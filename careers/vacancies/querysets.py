"""Vacancies in the words of the trade. ``states`` says the same of one vacancy; a test holds both equal."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from .choices import ClosingKind

if TYPE_CHECKING:
    from .models import Vacancy  # noqa: F401


def _over(at: datetime) -> Q:
    """Past its closing, whichever way it closes. ``confirm_by`` is the last day that it holds."""
    return (
        Q(closed_early_at__lte=at)
        | Q(closing_kind=ClosingKind.DATE, closes_at__lte=at)
        | Q(closing_kind=ClosingKind.UNTIL_FILLED, confirm_by__lt=timezone.localdate(at))
    )


class VacancyQuerySet(models.QuerySet["Vacancy"]):
    def live(self) -> Self:
        """Published, whatever the clock says of it."""
        return self.filter(live=True)

    def begun(self, at: datetime) -> Self:
        """Published, opened, and not taken down."""
        return self.live().filter(
            Q(opens_at=None) | Q(opens_at__lte=at), Q(expire_at=None) | Q(expire_at__gt=at)
        )

    def open(self, at: datetime) -> Self:
        """Those one can apply for."""
        return self.begun(at).exclude(closing_kind=ClosingKind.UNKNOWN).exclude(_over(at))

    def closing_unknown(self, at: datetime) -> Self:
        """Imported without a date: readable, never told as open."""
        return self.begun(at).filter(closing_kind=ClosingKind.UNKNOWN).exclude(_over(at))

    def closed(self, at: datetime) -> Self:
        """Over, whether or not its page still stands."""
        return self.begun(at).filter(_over(at))

    def of(self, organisation: Any) -> Self:
        return self.filter(employer=organisation)

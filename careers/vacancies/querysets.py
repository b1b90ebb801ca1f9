"""Vacancies in the words of the trade. ``states`` says the same of one vacancy; a test holds both equal."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Prefetch, Q
from django.utils import timezone

from .choices import CloseReason, ClosingKind

NOTHING_TO_ASK = (CloseReason.WITHDRAWN, CloseReason.IN_ERROR)

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
    def with_what_its_page_shows(self) -> Self:
        """Rows that several parts of the page read are read once."""
        rows = self.select_related(
            "employer__logo",
            "employer__employer_page",
            "role",
            "role_family",
            "area_of_practice",
            "stage",
            "pay_scale",
        )
        places: Any = self.model._meta.get_field("places").related_model
        return rows.prefetch_related(
            Prefetch("places", places.objects.select_related("place")), "allowances", "patterns", "schemes", "pay_scale__awards",
            "attachments__document", "employer__employer_page__every_post_schemes",
        )  # fmt: skip

    def with_what_is_found(self) -> Self:
        """Everything that its search document is made of. What many share is read once for all of them: joined to each,
        it would be made anew as often."""
        return self.prefetch_related(
            "role", "role_family", "area_of_practice", "stage", "places__place", "patterns", "schemes",
            "pay_scale__awards", "employer__employer_page__features__feature",
            "employer__employer_page__every_post_schemes",
        )  # fmt: skip

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

    def over(self, at: datetime) -> Self:
        """Past their closing, whether public, taken down or never published."""
        return self.filter(_over(at))

    def closed(self, at: datetime) -> Self:
        """Over, whether or not its page still stands."""
        return self.begun(at).filter(_over(at))

    def scheduled(self, at: datetime) -> Self:
        """Published, to open later."""
        return self.live().filter(opens_at__gt=at)

    def drafts(self) -> Self:
        """Never published yet."""
        return self.filter(live=False, first_published_at=None)

    def with_changes(self) -> Self:
        """Published, and a newer draft waits."""
        return self.live().filter(has_unpublished_changes=True)

    def archived(self, at: datetime) -> Self:
        """Taken down, by hand or by its own date."""
        return self.filter(Q(live=False, first_published_at__isnull=False) | Q(live=True, expire_at__lte=at))

    def closing_within(self, span: timedelta, at: datetime) -> Self:
        """Open now, closed by then: a date comes, or a confirmation runs out."""
        return self.open(at).filter(_over(at + span))

    def without_outcome(self, at: datetime) -> Self:
        """Closed, and nobody has said yet what came of it."""
        return self.closed(at).filter(outcome=None).exclude(close_reason__in=NOTHING_TO_ASK)

    def naming(self, word: str) -> Self:
        return self.filter(Q(title__icontains=word) | Q(team__icontains=word) | Q(reference__icontains=word))

    def of(self, organisation: Any) -> Self:
        return self.filter(employer=organisation)

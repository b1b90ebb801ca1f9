"""Who would like to come to an event, and who has a place. Whoever cancels is forgotten at once."""

import secrets
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Lower
from django.utils.translation import gettext_lazy as _

from portal import clock


def new_nonce() -> str:
    return secrets.token_urlsafe(15)


class BookingQuerySet(models.QuerySet["Booking"]):
    def confirmed(self) -> Self:
        return self.exclude(confirmed_at=None)

    def placed(self) -> Self:
        return self.exclude(placed_at=None)

    def waiting(self) -> Self:
        """In the order in which they confirmed."""
        return self.confirmed().filter(placed_at=None).order_by("confirmed_at", "pk")

    def by(self, email: str) -> Self:
        return self.filter(email__iexact=email)

    def of_events_over(self, at: datetime) -> Self:
        over_at = Coalesce(F("event__ends_at"), F("event__starts_at") + timedelta(hours=24))
        return self.annotate(event_over_at=over_at).filter(event_over_at__lt=at)


class Booking(models.Model):
    """One address, one place. Until it is confirmed by e-mail it holds none."""

    event = models.ForeignKey("content.EventPage", on_delete=models.CASCADE, related_name="bookings")
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail"))
    access_needs = models.TextField(_("what they need to take part"), max_length=500, blank=True)
    language = models.CharField(max_length=10, default="en")
    nonce = models.CharField(max_length=24, unique=True, default=new_nonce)
    asked_at = models.DateTimeField(_("asked"), default=clock.now)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    placed_at = models.DateTimeField(_("got a place"), null=True, blank=True)
    told_of = models.CharField(
        max_length=64, blank=True, help_text=_("When, where and whether, as they were last told.")
    )
    reminded_of = models.DateTimeField(
        null=True, blank=True, help_text=_("The start of which they were reminded.")
    )

    objects = BookingQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-pk"]
        verbose_name = _("booking")
        verbose_name_plural = _("bookings")
        # Nobody writes one by hand; who may read them follows from the event's page.
        default_permissions = ()
        constraints = [
            models.UniqueConstraint("event", Lower("email"), name="content_booking_one_an_address"),
            models.CheckConstraint(
                condition=Q(placed_at=None) | Q(confirmed_at__isnull=False),
                name="content_booking_placed_when_confirmed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def standing(self) -> str:
        if self.placed_at:
            return str(_("Has a place"))
        return str(_("On the waiting list") if self.confirmed_at else _("Not confirmed yet"))

    @property
    def ahead(self) -> int:
        """How many wait before it."""
        queue = list(Booking.objects.waiting().filter(event=self.event_id).values_list("pk", flat=True))
        return queue.index(self.pk) if self.pk in queue else 0

"""The fields of an event that people can book here, and what it offers at a moment."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal import clock

if TYPE_CHECKING:
    from .models import BookingQuerySet


class Offer(StrEnum):
    """What somebody who comes to the page can do."""

    NONE = "none"
    PLACE = "place"
    QUEUE = "queue"
    CLOSED = "closed"


class Bookable(models.Model):
    takes_bookings = models.BooleanField(
        _("people book here"),
        default=False,
        help_text=_("Name and e-mail address, confirmed by e-mail. Leave the address of another form empty."),
    )
    places = models.PositiveIntegerField(
        _("places"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_(
            "Who comes after them waits, and moves up when somebody cancels. Empty: as many as like."
        ),
    )
    bookings_close_at = models.DateTimeField(
        _("booking closes"), null=True, blank=True, help_text=_("Empty: when the event starts.")
    )
    asks_access_needs = models.BooleanField(
        _("ask what people need to take part"),
        default=True,
        help_text=_("Asked once, seen by those who edit this page, deleted the day after."),
    )
    cancelled = models.BooleanField(
        _("it is cancelled"), default=False, help_text=_("Published so, everybody who booked is told.")
    )

    if TYPE_CHECKING:
        bookings: BookingQuerySet
        starts_at: datetime

    class Meta:
        abstract = True

    def offer(self, at: datetime | None = None) -> Offer:
        now = at or clock.now()
        if not self.takes_bookings or self.cancelled or now >= self.starts_at:
            return Offer.NONE
        if self.bookings_close_at and now >= self.bookings_close_at:
            return Offer.CLOSED
        return Offer.QUEUE if self.places_left == 0 else Offer.PLACE

    @property
    def places_left(self) -> int | None:
        """None where there is no end of them. Whoever waits comes first."""
        if self.places is None:
            return None
        return max(0, self.places - self.bookings.confirmed().count())

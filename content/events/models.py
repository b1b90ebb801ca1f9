"""Something to go to."""

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from content.blocks.pages import BodyPage
from portal.importing.panels import ImportPanel
from portal.pages.indexing import key_of
from portal.search.related import found, hits, things

from .afterwards import AFTERWARDS_PANELS, Afterwards
from .booking.offer import Bookable
from .booking.panels import BOOKING_PANELS
from .calendar import calendar_file
from .findable import EventFindable
from .structured import event_script


class EventPage(EventFindable, Bookable, Afterwards, BodyPage):
    read_with = (*BodyPage.read_with, "organisation", "slides")

    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    place_name = models.CharField(_("where"), max_length=200, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    online = models.BooleanField(_("online"), default=False)
    register_url = models.URLField(_("where to register"), max_length=500, blank=True)
    organisation = models.ForeignKey(
        "portal.Organisation",
        verbose_name=_("who runs it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    template = "content/events/event.html"

    content_panels = [
        *BodyPage.content_panels[:-1],
        ImportPanel(heading=_("Imported")),
        FieldRowPanel(
            [
                FieldPanel("starts_at", help_text=_("Day and time in London: 2027-03-04 18:30.")),
                FieldPanel(
                    "ends_at", help_text=_("Empty when nobody knows; the event then ends with its day.")
                ),
            ],
            _("When"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("online"),
                FieldPanel(
                    "place_name", help_text=_("As you would tell a visitor: Quay House, room 2, Leeds.")
                ),
                FieldRowPanel(
                    [
                        FieldPanel(
                            "latitude",
                            help_text=_(
                                "From a map, with a point: 53.79648. Only where people come to a place."
                            ),
                        ),
                        FieldPanel("longitude", help_text=_("West of Greenwich it is negative: -1.54785.")),
                    ]
                ),
            ],
            _("Where"),
        ),
        FieldPanel("organisation", help_text=_("Whoever asks people to come, not the owner of the room.")),
        *BOOKING_PANELS,
        FieldPanel("body"),
        *AFTERWARDS_PANELS,
    ]

    def own_addresses(self) -> Sequence[URLPattern]:
        return [path("calendar/", calendar_file)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        owner = self.organisation.slug if self.organisation else ""
        shown = found(
            home=things("employer", 1, employer=owner),
            others=things("event", 4, status="upcoming", sort="starts_at"),
        )
        others = hits(shown["others"])
        others.pop(key_of(self), None)
        return {
            **super().get_context(request, *args, **kwargs),
            **shown,
            "others": list(others.values())[:3],
            "offer": self.offer(),
            "event": event_script(self, request.build_absolute_uri),
        }

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at=None) | models.Q(ends_at__gte=models.F("starts_at")),
                name="content_event_ends_after_it_starts",
                violation_error_message=_("The end lies before the start."),
            ),
            models.CheckConstraint(
                condition=models.Q(bookings_close_at=None)
                | models.Q(bookings_close_at__lte=models.F("starts_at")),
                name="content_event_books_before_it_starts",
                violation_error_message=_("Booking must close before the event starts."),
            ),
            models.CheckConstraint(
                condition=models.Q(takes_bookings=False) | models.Q(register_url=""),
                name="content_event_books_in_one_place",
                violation_error_message=_("People book here or by another form: empty one of the two."),
            ),
        ]

"""The editor's part: how many places, until when, and the way to the list."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel


class BookingsPanel(Panel):
    """How many have a place and how many wait, and the way to the list."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "content/events/booking/_panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            bookings = self.instance.bookings
            return {
                **super().get_context_data(parent_context),
                "event": self.instance,
                "placed": bookings.placed().count(),
                "waiting": bookings.waiting().count(),
            }


BOOKING_PANELS = [
    MultiFieldPanel(
        [
            FieldPanel("takes_bookings"),
            FieldRowPanel([FieldPanel("places"), FieldPanel("bookings_close_at")]),
            FieldPanel("asks_access_needs"),
            BookingsPanel(heading=_("Who comes")),
            FieldPanel("register_url", help_text=_("A form elsewhere. With neither, anybody may come.")),
            FieldPanel("cancelled"),
        ],
        _("Booking"),
    )
]

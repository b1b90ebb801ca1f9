"""Where people write freely."""

from django.utils.translation import gettext_lazy as _

from portal.guard.boxes import Box, guards

guards.register("bookings")(Box(_("Booking of an event: name, address and what somebody needs")))

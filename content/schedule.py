"""What content does by the clock."""

from content.events.booking.jobs import run
from portal.schedule import job

job("bookings.run")(run)

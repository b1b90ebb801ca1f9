"""What content keeps of people, and for how long."""

from content.events.booking import keeping
from portal.erasure.registry import erasers
from portal.retention import rules

for name, rule in keeping.RULES.items():
    rules.register(name)(rule)
erasers.register("bookings")(keeping.erase_hers)

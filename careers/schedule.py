"""What careers does by the clock."""

from careers.saved.mailing import forget_addresses
from portal.schedule import job

job("saved.forget_addresses")(forget_addresses)

"""The links in a booking's mails."""

from portal.mail.links import PersonalLink

from .models import Booking

CONFIRM = PersonalLink("content:booking_confirm")
MINE = PersonalLink("content:booking_mine")


def booking_behind(link: PersonalLink, token: str) -> Booking | None:
    """None for whatever leads nowhere (any more); which of the reasons it is, nobody is told."""
    nonce = link.nonce_behind(token)
    return Booking.objects.select_related("event").filter(nonce=nonce).first() if nonce else None

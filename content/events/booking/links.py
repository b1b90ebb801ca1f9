"""The links in a booking's mails: signed, each for one purpose, and without the address."""

from urllib.parse import urljoin

from django.core import signing
from django.urls import reverse
from wagtail.admin.utils import get_admin_base_url

from .models import Booking


def signer(purpose: str) -> signing.Signer:
    return signing.Signer(salt=f"content.events.booking.{purpose}", sep="~")


def link_to(purpose: str, booking: Booking) -> str:
    return site_address(reverse(f"content:booking_{purpose}", args=[signer(purpose).sign(booking.nonce)]))


def site_address(path: str) -> str:
    """``path`` may be whole already, where there are several sites."""
    return urljoin(get_admin_base_url() or "", path)


def booking_behind(purpose: str, token: str) -> Booking | None:
    """None for whatever leads nowhere (any more); which of the reasons it is, nobody is told."""
    try:
        nonce = signer(purpose).unsign(token)
    except signing.BadSignature:
        return None
    return Booking.objects.select_related("event").filter(nonce=nonce).first()

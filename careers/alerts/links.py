"""The links in a follower's mails: signed, unguessable, each for one purpose, and without her address."""

from django.core import signing
from django.urls import reverse
from wagtail.admin.utils import get_admin_base_url

from .models import Subscription

CONFIRM, MANAGE, STOP = "confirm", "manage", "stop"


def signer(purpose: str) -> signing.Signer:
    return signing.Signer(salt=f"careers.alerts.{purpose}", sep="~")


def link_to(purpose: str, row: Subscription) -> str:
    return site_address(reverse(f"careers:alert_{purpose}", args=[signer(purpose).sign(row.nonce)]))


def subscription_behind(purpose: str, token: str) -> Subscription | None:
    """None for a link that we did not make, and for whatever has been stopped: nobody learns which."""
    try:
        nonce = signer(purpose).unsign(token)
    except signing.BadSignature:
        return None
    return Subscription.objects.select_related("followed__page").filter(nonce=nonce).first()


def site_address(path: str) -> str:
    return f"{(get_admin_base_url() or '').rstrip('/')}{path}"

"""The link by which somebody takes her interest back: signed, and it holds no address."""

from django.core import signing
from django.urls import reverse
from wagtail.admin.utils import get_admin_base_url

from .models import Interest

SIGNER = signing.Signer(salt="careers.interest", sep="~")


def link_to(interest: Interest) -> str:
    path = reverse("careers:interest_withdraw", args=[SIGNER.sign(interest.nonce)])
    return f"{(get_admin_base_url() or '').rstrip('/')}{path}"


def interest_behind(token: str) -> Interest | None:
    """None for whatever leads nowhere (any more); which of the reasons it is, nobody is told."""
    try:
        nonce = SIGNER.unsign(token)
    except signing.BadSignature:
        return None
    return Interest.objects.select_related("programme").filter(nonce=nonce).first()

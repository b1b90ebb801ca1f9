"""The link that a person gets: signed, unguessable, for one page, until it ends or is taken back."""

from django.core import signing
from django.urls import reverse

from portal import clock

from .models import Agreement

SIGNER = signing.Signer(salt="portal.consent", sep="~")


def token_of(agreement: Agreement) -> str:
    return SIGNER.sign(agreement.nonce)


def path_of(agreement: Agreement) -> str:
    return reverse("consent", args=[token_of(agreement)])


def agreement_behind(token: str) -> Agreement | None:
    """None for whatever does not lead anywhere (any more); which of the reasons it is, nobody is told."""
    try:
        nonce = SIGNER.unsign(token)
    except signing.BadSignature:
        return None
    return Agreement.objects.open(clock.now()).select_related("person", "page").filter(nonce=nonce).first()

"""The link by which somebody takes her interest back."""

from portal.mail.links import PersonalLink

from .models import Interest

WITHDRAW = PersonalLink("careers:interest_withdraw")


def interest_behind(token: str) -> Interest | None:
    """None for whatever leads nowhere (any more); which of the reasons it is, nobody is told."""
    nonce = WITHDRAW.nonce_behind(token)
    return Interest.objects.select_related("programme").filter(nonce=nonce).first() if nonce else None

"""The links in a follower's mails."""

from portal.mail.links import PersonalLink

from .models import Subscription

CONFIRM = PersonalLink("careers:alert_confirm")
MANAGE = PersonalLink("careers:alert_manage")
STOP = PersonalLink("careers:alert_stop")


def subscription_behind(link: PersonalLink, token: str) -> Subscription | None:
    """None for a link that we did not make, and for whatever has been stopped: nobody learns which."""
    nonce = link.nonce_behind(token)
    return (
        Subscription.objects.select_related("followed__page").filter(nonce=nonce).first() if nonce else None
    )

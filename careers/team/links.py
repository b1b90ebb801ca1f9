"""The link in an invitation: signed, for one colleague, and worth nothing once it is used, renewed or run out."""

from secrets import compare_digest

from django.conf import settings
from django.core import signing
from django.urls import reverse

from .models import Invitation

SALT = "careers.team.invitation"


def link_for(invitation: Invitation) -> str:
    token = signing.dumps([invitation.pk, invitation.secret], salt=SALT)
    base = getattr(settings, "WAGTAILADMIN_BASE_URL", "")
    return f"{base}{reverse('careers_welcome', args=[token])}"


def invitation_of(token: str) -> Invitation | None:
    """None for a link that we did not make, or that a later one has replaced."""
    try:
        key, secret = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    invitation = Invitation.objects.select_related("user", "invited_by").filter(pk=key).first()
    return invitation if invitation and compare_digest(invitation.secret, secret) else None

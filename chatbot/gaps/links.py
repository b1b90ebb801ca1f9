from django.urls import reverse

from portal.mail.links import site_address

from .models import Gap


def gap_address(gap: Gap) -> str:
    """Whole, for a mail."""
    return site_address(reverse("chatbot_gap", args=[gap.pk]))

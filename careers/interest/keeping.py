"""How long an expression of interest is kept, and how all that belongs to a person goes."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from portal.erasure.registry import Subject
from portal.retention import Rule

from .expressing import withdraw
from .models import Interest


def forget(rows: Any) -> None:
    with transaction.atomic():
        for interest in rows:
            withdraw(interest)


def erase_hers(subject: Subject) -> int:
    """Those that she sent; where somebody else names her, the name alone is taken out."""
    hers = [one for one in Interest.objects.all() if subject.names.stand_in(f"{one.name} {one.email}")]
    forget(hers)
    return len(hers)


RULE = Rule(
    _("Who is interested in a programme: name, address, two answers."),
    _("As long as they were told when they sent it: 3, 6 or 12 months, or until they take it back."),
    lambda now: Interest.objects.over(now),
    forget,
)

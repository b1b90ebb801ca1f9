"""Whom to talk to about a closed post: shown to nobody from the second of its closing, and erased a week later.

The week is for HR, who may undo the closing or advertise the post again with the same contact.
"""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from portal.retention import Rule

from .masking import TEXTS, without_contact
from .models import Vacancy

KEPT = timedelta(days=7)
CONTACT = ("contact_name", "contact_role", "contact_email", "contact_phone", "contact_purpose", "apply_email")


def done_with(now: datetime) -> QuerySet[Vacancy]:
    nothing = Q(**dict.fromkeys(CONTACT, ""))
    return Vacancy.objects.over(now - KEPT).exclude(nothing)


def forget(rows: QuerySet[Vacancy]) -> None:
    """Also in every earlier version, and where a text repeats it."""
    for pk in list(rows.values_list("pk", flat=True)):
        _forget(pk)


@transaction.atomic
def _forget(pk: int) -> None:
    row = Vacancy.objects.select_for_update().get(pk=pk)
    for revision in row.revisions.all():
        revision.content = _without(revision.content, row)
        revision.save(update_fields=["content"])
    texts = {name: without_contact(getattr(row, name), row) for name in TEXTS}
    # Past the signals and the history: nothing is said anew, and nobody did it.
    origins = {name: _unsaid(name, origin, row) for name, origin in row.imported_fields.items()}
    Vacancy.objects.filter(pk=pk).update(**texts, **dict.fromkeys(CONTACT, ""), imported_fields=origins)


def _unsaid(name: str, origin: dict[str, Any], row: Vacancy) -> dict[str, Any]:
    """An import keeps its own words beside each field: they go too."""
    raw = "" if name in CONTACT else without_contact(str(origin.get("raw", "")), row)
    return {**origin, "raw": raw} if "raw" in origin else origin


def _without(content: dict[str, Any], row: Vacancy) -> dict[str, Any]:
    then = Vacancy(**{name: content.get(name) or "" for name in CONTACT})
    texts = {
        name: without_contact(without_contact(content[name], then), row)
        for name in TEXTS
        if content.get(name)
    }
    return {**content, **texts, **{name: "" for name in CONTACT if name in content}}


RULE = Rule(
    _("Whom to talk to about a post, and the address to apply to: name, role, e-mail, phone."),
    _("Not shown from the closing on; erased a week later."),
    done_with,
    forget,
)

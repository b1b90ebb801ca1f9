"""After two days, and every two days from then on, whoever can act on a waiting item is told once."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_user_display_name

from portal import mail

from .waiting import Waiting, waiting_items

PATIENCE = timedelta(days=2)


def remind(now: datetime) -> int:
    """One mail an item, person and period, however often it is run; returns for how many items."""
    late = 0
    for waiting in waiting_items():
        if period := (now - waiting.since) // PATIENCE:
            late += 1
            for person in waiting.can_act:
                if person.email:
                    _tell(person, waiting, period)
    return late


def _tell(person: Any, waiting: Waiting, period: int) -> None:
    draft = waiting.item.get_latest_revision_as_object()
    days = {"title": draft, "days": period * PATIENCE.days}
    mail.send(
        key=f"review:{waiting.task_state.pk}:{period}:{person.pk}",
        to=person.email,
        subject=_("“%(title)s” has waited %(days)s days for a second pair of eyes") % days,
        text=render_to_string("portal/review/reminder.txt", _words(person, waiting, draft, days["days"])),
    )


def _words(person: Any, waiting: Waiting, draft: Any, days: int) -> dict[str, Any]:
    address = AdminURLFinder(person).get_edit_url(waiting.item) or ""
    return {
        "person": get_user_display_name(person),
        "title": draft,
        "kind": waiting.item._meta.verbose_name,
        "days": days,
        "sent_in_by": waiting.sent_in_by and get_user_display_name(waiting.sent_in_by),
        "address": f"{getattr(settings, 'WAGTAILADMIN_BASE_URL', '')}{address}",
        "others": [get_user_display_name(one) for one in waiting.can_act if one != person],
        "others_needed": waiting.others_needed,
    }

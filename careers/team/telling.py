"""Whoever takes over somebody's work is told what it is, with a link to each piece."""

from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_user_display_name

from portal import clock, mail
from portal.accounts.handover import Belongings


def tell_successor(*, held: Belongings, colleague: Any, successor: Any, by: Any) -> None:
    if not successor.email:
        return
    names = {
        "colleague": get_user_display_name(colleague),
        "successor": get_user_display_name(successor),
        "by": get_user_display_name(by),
    }
    mail.send(
        key=f"passed-on:{colleague.pk}:{successor.pk}:{clock.now().isoformat()}",
        to=successor.email,
        subject=_("The work of %(colleague)s is now yours") % names,
        text=render_to_string("careers/team/passed_on.txt", {**names, "items": links_to(held, successor)}),
    )


def links_to(held: Belongings, reader: Any) -> list[tuple[Any, str]]:
    finder, base = AdminURLFinder(reader), getattr(settings, "WAGTAILADMIN_BASE_URL", "")
    return [(item, f"{base}{finder.get_edit_url(item) or ''}") for item in held.all()]

"""Whose consent ends soon, so that they can be asked again before their words go."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from portal.consent.ending import consents_ending
from portal.people.models import Person

from .boards import Board, Item, bars_of, edit_address

AT_MOST = 6
WEEKS = 4


def consent_ends(user: Any, at: datetime) -> Board:
    ending = consents_ending(user, at, timedelta(weeks=WEEKS))
    weeks = Counter(one.days // 7 for one in ending)
    items = [
        Item(str(one.person), edit_address(one.person), _last_day(one.ends_at)) for one in ending[:AT_MOST]
    ]
    return Board(
        "consent",
        _("Consent that ends"),
        _("People whose consent ends, by week"),
        bars_of((_("In week %(number)d") % {"number": week + 1}, weeks[week]) for week in range(WEEKS)),
        items,
        len(ending),
        _("Nobody’s consent ends within four weeks."),
        reverse(Person.snippet_viewset.get_url_name("list")),  # type: ignore[attr-defined]
    )


def _last_day(when: datetime) -> str:
    day = timezone.localdate(when) - timedelta(days=1)
    return _("last day %(day)s") % {"day": date_format(day, "l j F Y")}

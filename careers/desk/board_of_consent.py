"""Whose consent ends soon, so that they can be asked again before their words go."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from portal.people.consent import ends_of
from portal.people.models import Consent, Person, Use

from .boards import Board, Item, bars_of, edit_address

AT_MOST = 6
WEEKS = 4


def consent_ends(user: Any, at: datetime) -> Board:
    ending = ending_within(user, at, timedelta(weeks=WEEKS))
    today = timezone.localdate(at)
    weeks = Counter((timezone.localdate(when) - today).days // 7 for when, _person in ending)
    items = [Item(str(person), edit_address(person), _last_day(when)) for when, person in ending[:AT_MOST]]
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


def ending_within(user: Any, at: datetime, span: timedelta) -> list[tuple[datetime, Person]]:
    """(instant, person), soonest first, of those whom no later consent covers; only whom the user may see."""
    today = timezone.localdate(at)
    last = Consent.objects.valid(Use.PAGE, at).filter(until__lte=today + span)
    policy = policy_registry.get_by_type(Person)
    own = policy.instances_user_has_permission_for(user, "change").filter(pk__in=last.values("person"))
    people = {person.pk: person for person in own}
    ends = ends_of(people, (Use.PAGE,), at)
    soon = [(when, people[pk]) for pk, when in ends.items() if when and when <= at + span + timedelta(days=1)]
    return sorted(soon, key=lambda pair: pair[0])


def _last_day(when: datetime) -> str:
    day = timezone.localdate(when) - timedelta(days=1)
    return _("last day %(day)s") % {"day": date_format(day, "l j F Y")}

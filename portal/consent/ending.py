"""Consents that end soon, by the clock: told two weeks before, and listed for whoever keeps the pages."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from portal import clock
from portal.accounts.scoped import SEEING
from portal.pages.models import BasePage
from portal.pages.naming import pages_naming
from portal.people.consent import ends_of
from portal.people.models import Person, Use

from .mails import address, tell_keepers

TWO_WEEKS = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Ending:
    """A person who may be shown now, and the first moment at which she may not."""

    person: Person
    ends_at: datetime

    @property
    def days(self) -> int:
        """Until then, counted in days of the calendar."""
        return (timezone.localdate(self.ends_at) - clock.today()).days


def ending(people: list[Person], now: datetime, within: timedelta = TWO_WEEKS) -> list[Ending]:
    """Soonest first."""
    ends = ends_of([person.pk for person in people], (Use.PAGE,), now)
    soon = [(end, p) for p in people if (end := ends[p.pk]) and now < end <= now + within]
    return [Ending(person, end) for end, person in sorted(soon, key=lambda pair: (pair[0], pair[1].pk))]


def consents_ending(user: AbstractBaseUser, now: datetime, within: timedelta = TWO_WEEKS) -> list[Ending]:
    """For a dashboard: of the people whom the user may see, in two queries."""
    policy = policy_registry.get_by_type(Person)
    seen = policy.instances_user_has_any_permission_for(user, SEEING)
    return ending(list(may_end(seen, now, within)), now, within)


def may_end(people: QuerySet[Person], now: datetime, within: timedelta) -> QuerySet[Person]:
    """Those of whom some consent has its last day in the time asked about."""
    last_day = (now + within).date()
    return people.filter(
        consents__page=True, consents__withdrawn_at=None, consents__until__gte=now.date() - timedelta(days=1),
        consents__until__lte=last_day,
    ).distinct()  # fmt: skip


def tell_before_it_ends(now: datetime) -> int:
    """How many people's keepers are told; each end is told once."""
    soon = ending(list(may_end(Person.objects.all(), now, TWO_WEEKS)), now)
    return sum(bool(_tell(one)) for one in soon)


def _tell(one: Ending) -> int:
    pages = [page for page in pages_naming([one.person.pk]) if page.live]
    if not pages:
        return 0
    return tell_keepers(
        one.person,
        key=f"consent.ends:{one.person.pk}:{one.ends_at:%Y-%m-%d}",
        subject=_("The consent of %(name)s ends in two weeks") % {"name": one.person.public_name},
        template="portal/consent/mail/ending.txt",
        ends_at=one.ends_at,
        pages=[(page, link_of(page)) for page in pages],
    )


def link_of(page: BasePage) -> str:
    return address(reverse("portal_consent", args=[page.pk]))

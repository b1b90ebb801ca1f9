"""What of the site's own a list may name, read once."""

from collections.abc import Iterable
from itertools import islice
from statistics import median
from typing import Any

from careers.employers.members import organisations_of
from careers.roles.models import RolePage
from portal import clock
from portal.choices.models import Choice
from portal.lines import lines
from portal.organisations.models import Organisation, folded
from portal.places.gazetteer import find

from .columns.mapping import Mapping
from .models import VacancyFeed
from .reading import Known
from .reading.advert import RoleWords

FEW = 30


def known_for(feed: VacancyFeed, mapping: Mapping, user: Any, places: Iterable[str] = ()) -> Known:
    """``user``: for whose employers the list may speak; without one, for its own alone. ``places``: all that it names."""
    return Known(
        now=clock.now(),
        employer=feed.employer,
        employers={folded(name): one.pk for one in employers(feed, user) for name in one.all_names},
        patterns={
            folded(name): choice.pk
            for choice in Choice.objects.of("pattern").offered()
            for name in (choice.label, choice.code, *lines(choice.other_names))
        },
        roles=role_words(),
        fixed=mapping.fixed,
        who=mapping.who,
        month_first=mapping.month_first,
        middle=middle_of(places),
    )


def middle_of(places: Iterable[str]) -> tuple[float, float] | None:
    """Where the list is at home, from those of its places of which there is one alone."""
    names = dict.fromkeys(name.strip() for text in places for name in text.splitlines() if name.strip())
    found = [find(name) for name in islice(names, FEW)]
    alone = [places[0] for places in found if len(places) == 1]
    if len(alone) < 2:
        return None
    return median(one.latitude for one in alone), median(one.longitude for one in alone)


def employers(feed: VacancyFeed, user: Any) -> list[Organisation]:
    return [feed.employer, *(organisations_of(user) if user is not None else ())]


def role_words() -> tuple[RoleWords, ...]:
    """The longest first: “senior social worker” before “social worker”."""
    found = [
        RoleWords(folded(name), page.pk, page.family_id)
        for page in RolePage.objects.live()
        for name in (page.title, *lines(page.other_titles))
        if folded(name)
    ]
    return tuple(sorted(found, key=lambda one: -len(one.name)))

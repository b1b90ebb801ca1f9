"""When a route can be begun next, by the intakes of the programmes that deliver it.

The dates come from the index with the programmes; how each stands now follows from the clock.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from careers.programmes.status import ENDED, OPEN, OPENING_SOON, Applications, intake_status, start_of
from portal import clock
from portal.saying import day, moment
from portal.search.related import found, things
from portal.search.response import Hit

ORDER = {OPEN: 0, OPENING_SOON: 1}
MOST = 100


@dataclass(frozen=True)
class Coming:
    """An intake that takes applications now or will, of the programme ``title`` at ``url``."""

    title: str
    url: str
    name: str
    opens_on: date | None
    closes_at: datetime | None
    starts_on: date | None
    places: int | None
    standing: str

    @property
    def status(self) -> str:
        return self.standing

    @property
    def order(self) -> tuple[int, datetime]:
        """What is open first, then by the instant that counts: its close, or its opening."""
        far = datetime.max.replace(tzinfo=timezone.get_current_timezone())
        turn = self.closes_at if self.standing == OPEN else start_of(self.opens_on) if self.opens_on else None
        return ORDER[self.standing], turn or far

    @property
    def words(self) -> str:
        if self.standing == OPENING_SOON:
            return _("Opens on %(day)s") % {"day": day(self.opens_on)}
        if self.closes_at:
            return _("Open until %(when)s") % {"when": moment(self.closes_at)}
        return _("Open now")


def next_openings(slugs: Iterable[str]) -> dict[str, Coming]:
    """The first opening of each route that has one now or later, by the route's slug."""
    return {
        route: intakes[0] for route, hits in programmes_by_route(slugs).items() if (intakes := coming(hits))
    }


def programmes_by_route(slugs: Iterable[str]) -> dict[str, list[Hit]]:
    programmes = found(programmes=things("programme", size=MOST, route=tuple(slugs)))["programmes"]
    by_route: dict[str, list[Hit]] = defaultdict(list)
    for hit in programmes.results if programmes else ():
        by_route[str(hit.document.values.get("route"))].append(hit)
    return by_route


def is_shut(programmes: Iterable[Hit]) -> bool:
    """It is done in cohorts, and none of them takes applications now or is known to."""
    programmes = list(programmes)
    in_cohorts = any(ENDED in hit.statuses or hit.document.extra.get("intakes") for hit in programmes)
    return in_cohorts and not coming(programmes)


def coming(programmes: Iterable[Hit]) -> list[Coming]:
    """The intakes of these programmes to come, the first to act on first."""
    rows = [
        intake_of(hit, row)
        for hit in programmes
        if ENDED not in hit.statuses
        for row in hit.document.extra.get("intakes", ())
    ]
    return sorted((row for row in rows if row.standing in ORDER), key=lambda row: row.order)


def intake_of(hit: Hit, row: dict) -> Coming:
    opens, closes, starts = row["opens_on"], row["closes_at"], row["starts_on"]
    opens_on = parse_date(opens) if opens else None
    closes_at = parse_datetime(closes) if closes else None
    return Coming(
        title=hit.document.title,
        url=hit.document.url,
        name=row["name"],
        opens_on=opens_on,
        closes_at=closes_at,
        starts_on=parse_date(starts) if starts else None,
        places=row["places"],
        standing=intake_status(clock.now(), Applications(opens_on, closes_at)),
    )

"""Intakes as the index knows them: the dates come with the programme, how each stands follows from the clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from portal import clock
from portal.search.response import Hit
from portal.templatetags.careway import day, moment

from .status import ENDED, OPEN, OPENING_SOON, Applications, intake_status, start_of

ORDER = {OPEN: 0, OPENING_SOON: 1}


@dataclass(frozen=True)
class Coming:
    """An intake of the programme ``title`` at ``url``; ``key`` says which, whatever it is called."""

    key: str
    title: str
    url: str
    name: str
    opens_on: date | None
    closes_at: datetime | None
    starts_on: date | None
    places: int | None
    standing: str
    where_text: str = ""

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


def coming(programmes: Iterable[Hit]) -> list[Coming]:
    """The intakes of these programmes to come, the first to act on first."""
    rows = [intake for intake in intakes_of(programmes) if intake.standing in ORDER]
    return sorted(rows, key=lambda row: row.order)


def intakes_of(programmes: Iterable[Hit]) -> list[Coming]:
    """All intakes of those that have not ended."""
    return [
        intake_of(hit, row)
        for hit in programmes
        if ENDED not in hit.statuses
        for row in hit.document.extra.get("intakes", ())
    ]


def intake_of(hit: Hit, row: dict) -> Coming:
    opens, closes, starts = row["opens_on"], row["closes_at"], row["starts_on"]
    opens_on = parse_date(opens) if opens else None
    closes_at = parse_datetime(closes) if closes else None
    return Coming(
        key=f"{hit.key}.{row.get('id') or row['name']}",
        title=hit.document.title,
        url=hit.document.url,
        name=row["name"],
        opens_on=opens_on,
        closes_at=closes_at,
        starts_on=parse_date(starts) if starts else None,
        places=row["places"],
        standing=intake_status(clock.now(), Applications(opens_on, closes_at)),
        where_text=row.get("where", ""),
    )

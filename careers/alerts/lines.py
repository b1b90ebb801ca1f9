"""What a mail tells of each arrival, as it stands when the mail is sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from careers.programmes.models import ProgrammePage
from careers.programmes.rows import Intake
from careers.programmes.status import OPEN, intake_status
from careers.statistics.referrers import from_mail
from portal.mail.links import site_address
from portal.saying import distance
from portal.search import search
from portal.search.kinds import ONE, TIERS
from portal.search.request import SearchRequest
from portal.search.response import Hit
from portal.templatetags.careway import moment

from .models import About, Arrival
from .openings import closing_mark, opening_mark
from .reasons import reasons


@dataclass(frozen=True, slots=True)
class Line:
    """``who`` says whose it is, ``facts`` what one must know, ``note`` what is told of it beside."""

    title: str
    url: str
    who: str
    facts: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    note: str = ""
    until: datetime | None = None

    @property
    def name(self) -> str:
        return f"{self.title}, {self.who}" if self.who else self.title


def lines_of_search(request: SearchRequest, arrivals: Sequence[Arrival], now: datetime) -> list[Line]:
    """Those that the search still finds, the newest first."""
    again = {row.key for row in arrivals if row.about == About.AGAIN}
    asked = request.but(keys=tuple(row.key for row in arrivals), sort="newest", page_size=len(arrivals))
    response = search(asked, now, facets=False)
    return [_line(request, hit, hit.key in again) for hit in response.results if not is_over(hit)]


def _line(request: SearchRequest, hit: Hit, again: bool) -> Line:
    facts = _facts_of_vacancy(hit) if hit.kind == "vacancy" else [hit.document.summary]
    who = hit.document.extra.get("employer") or ONE[hit.kind]
    address = site_address(hit.document.url)
    return Line(
        title=hit.document.title,
        url=from_mail(address) if hit.kind == "vacancy" else address,
        who=str(who),
        facts=tuple(fact for fact in facts if fact),
        reasons=tuple(reasons(request, hit)),
        note=_("It was closed, and is open again.") if again and hit.kind == "vacancy" else "",
        until=next((span.start for span in hit.document.statuses if span.value in TIERS), None),
    )


def is_over(hit: Hit) -> bool:
    return any(status in TIERS for status in hit.statuses)


def _facts_of_vacancy(hit: Hit) -> list[str]:
    extra = hit.document.extra
    near = f"{extra['place']}, {distance(hit.miles)}" if hit.miles is not None else extra["place"]
    where = near if extra["place"] else ""
    kind = ", ".join(part for part in (extra["hours"], extra["contract"]) if part)
    return [extra["pay"], where, kind, extra["who_can_apply"], extra["closing"]]


def lines_of_openings(arrivals: Sequence[Arrival], now: datetime) -> list[Line]:
    """One for each programme: what is last to tell of it counts."""
    told = {row.key: row for row in arrivals}
    pages = ProgrammePage.objects.live().in_bulk([int(key.rpartition(":")[2]) for key in told])
    found = [
        _line_of(pages[pk], row, now)
        for key, row in told.items()
        if (pk := int(key.rpartition(":")[2])) in pages
    ]
    return [line for line in found if line]


def _line_of(page: ProgrammePage, row: Arrival, now: datetime) -> Line | None:
    def line(*facts: str) -> Line:
        return Line(
            page.title, site_address(page.get_url() or ""), page.provider_name, tuple(f for f in facts if f)
        )

    if row.about == About.ENDED:
        return line(page.standing) if page.is_ended() else None
    intake = _intake_of(page, row, now)
    if intake is None:
        return None
    closes = (
        _("Applications close on %(when)s.") % {"when": moment(intake.closes_at)} if intake.closes_at else ""
    )
    opened = "" if row.about == About.CLOSES else _("Applications are open.")
    return line(intake.name, opened, closes)


def _intake_of(page: ProgrammePage, row: Arrival, now: datetime) -> Intake | None:
    """None when it is no longer so: an intake was put off, or has closed."""
    mark_of = closing_mark if row.about == About.CLOSES else opening_mark
    stands = [] if page.is_ended() else page.intakes.all()
    return next(
        (one for one in stands if mark_of(one) == row.mark and intake_status(now, one.applications) == OPEN),
        None,
    )

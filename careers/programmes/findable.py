"""What search and chatbot may know of a programme. An ended one says so in every passage."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from portal import clock
from portal.charts.months import Calendar, calendar
from portal.organisations.models import Organisation
from portal.pages.findable import Findable
from portal.pages.parts import Part
from portal.pages.text import plain
from portal.saying import day
from portal.search.types import Span

from .openings import opening_of
from .status import ENDED, Applications, day_after, status_of, status_spans


def in_one(lines: str) -> str:
    return "; ".join(line.rstrip(".") for line in lines.splitlines())


class ProgrammeFindable(Findable):
    search_kind = "programme"

    def parts(self) -> list[Part]:
        parts = [*self.standing_parts(), *self.field_parts(), *super().parts()]
        if not self.is_ended():
            return parts
        return [
            part if part.attribution else part.but(attribution=self.standing, opinion=False) for part in parts
        ]

    def standing_parts(self) -> list[Part]:
        return [Part("status", self.title, text=self.standing)] if self.standing else []

    def field_parts(self) -> list[Part]:
        """Lists and short lines are said after the programme's name: a passage is quoted alone."""
        name = {"programme": self.title}
        fits, not_fits = (in_one(plain(html)) for html in (self.for_you_if, self.not_for_you_if))
        fits = fits and _("%(programme)s is for you if: %(list)s.") % {**name, "list": fits}
        not_fits = not_fits and _("%(programme)s is not for you if: %(list)s.") % {**name, "list": not_fits}
        time = self.time_lines and f"{self.title}: {in_one(self.time_lines)}"
        made = [
            Part("for-you", _("For you if: %(programme)s") % name, text=fits),
            Part("not-for-you", _("Not for you if: %(programme)s") % name, text=not_fits),
            Part("length", _("Length and time: %(programme)s") % name, text=time),
            Part("cost", _("What it costs: %(programme)s") % name, text=self.cost_text),
            Part("funding", _("Who pays: %(programme)s") % name, text=self.funding_text),
        ]
        return [part for part in made if part.text]

    @property
    def calendar(self) -> Calendar | None:
        """The year ahead, for the page; an intake that is over has no place in it."""
        return calendar([opening_of(intake, intake.name) for intake in self.intakes.all()], clock.today())

    @property
    def time_lines(self) -> str:
        return "\n".join(
            part
            for part in (self.length_text, self.hours_text, self.protected_time_text, self.where_text)
            if part
        )

    @cached_property
    def role_slugs(self) -> tuple[str, ...]:
        """The roles that its route leads to."""
        roles = self.route_in.leads_to.all() if self.route_in and self.route_in.live else []
        return tuple(role.slug for role in roles if role.live)

    @property
    def where(self) -> str:
        return self.where_text or (_("Online") if self.online else "")

    @property
    def standing(self) -> str:
        """One sentence on an offer that has, or will have, an end; empty when it has none."""
        if not self.ends_on:
            return ""
        if not self.is_ended():
            name = {"programme": self.title, "day": day(self.ends_on)}
            return _("%(programme)s is offered until %(day)s.") % name
        name = {"programme": self.title, "ended": self.ended_when}
        ended = _("%(programme)s %(ended)s and takes no new people.") % name
        if not self.replaced_by:
            return ended
        return ended + " " + _("What came after it: %(successor)s.") % {"successor": self.replaced_by.title}

    @property
    def ended_when(self) -> str:
        """As a source tells it where no day is known; it follows the programme's name."""
        return self.ended_text or _("ended on %(day)s") % {"day": day(self.ends_on)}

    def turns_at(self) -> tuple[datetime, ...]:
        return (day_after(self.ends_on),) if self.ends_on else ()

    def applications(self) -> list[Applications]:
        return [intake.applications for intake in self.intakes.all()]

    def status(self, at: datetime | None = None) -> str:
        return status_of(at or clock.now(), self.ends_on, self.applications())

    def is_ended(self, at: datetime | None = None) -> bool:
        return self.status(at) == ENDED

    @property
    def speaker(self) -> Organisation | None:
        """A supplier speaks for its own programme; of others the site itself tells."""
        return self.organisation if self.organisation and self.organisation.speaks_for_itself else None

    def search_names(self) -> tuple[str, ...]:
        return (*(self.organisation.all_names if self.organisation else ()), self.provider_name, self.award)

    def search_statuses(self) -> tuple[Span, ...]:
        return status_spans(self.ends_on, self.applications())

    def search_values(self) -> Mapping[str, Any]:
        return {
            "programme": self.slug,
            "route": self.route_in.slug if self.route_in else None,
            "role": self.role_slugs,
            "audience": self.audience,
            "employer": self.organisation.slug if self.organisation else None,
            "online": self.online,
        }

    def search_extra(self) -> Mapping[str, Any]:
        successor = self.replaced_by
        return {
            "line": ", ".join(part for part in (self.provider_name, self.length_text) if part),
            "provider": self.provider_name or (self.organisation.name if self.organisation else ""),
            "length": self.length_text,
            "level": self.level,
            "standing": self.standing,
            "ends_on": self.ends_on.isoformat() if self.ends_on else None,
            "intakes": [intake.as_plain() for intake in self.intakes.all()],
            "replaced_by": {"title": successor.title, "url": successor.get_url()} if successor else None,
        }

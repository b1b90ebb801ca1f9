"""What search and chatbot may know of a programme. An ended one says so in every passage."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from django.utils.html import escape
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal import clock
from portal.charts.months import Calendar, calendar
from portal.lines import lines
from portal.organisations.models import Organisation
from portal.pages.findable import Findable
from portal.pages.parts import Part
from portal.pages.text import plain
from portal.saying import day
from portal.search.types import Span

from .after import Around, is_role, pages_around
from .openings import opening_of
from .saying import applications_in_words, intakes_in_words, to_come
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
        asks = self.agreement_text and f"{self.title}: {self.agreement_text}"
        cover = self.backfill_text and f"{self.title}: {self.backfill_text}"
        dates = "" if self.is_ended() else intakes_in_words(self)
        made = [
            Part("for-you", _("For you if: %(programme)s") % name, text=fits),
            Part("not-for-you", _("Not for you if: %(programme)s") % name, text=not_fits),
            Part("intakes", _("When to apply: %(programme)s") % name, text=dates),
            Part("length", _("Length and time: %(programme)s") % name, text=time),
            Part("agreement", _("What your employer agrees to: %(programme)s") % name, text=asks),
            Part("cost", _("What it costs: %(programme)s") % name, text=self.cost_text),
            Part("funding", _("Who pays: %(programme)s") % name, text=self.funding_text),
            Part("cover", _("Who covers your work: %(programme)s") % name, text=cover),
            *self.step_parts(),
            Part("apply", _("How to apply: %(programme)s") % name, text=self.apply_note),
        ]
        return [part for part in made if part.text or part.html]

    def step_parts(self) -> list[Part]:
        return [
            Part(
                f"step-{number}",
                f"{self.title}, {step.when}: {step.title}",
                html=step.text or f"<p>{escape(step.title)}</p>",
            )
            for number, step in enumerate(self.steps.all(), start=1)
        ]

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

    @property
    def length_kind(self) -> str | None:
        """Its length as the filter counts it; None where nobody said how many months."""
        if self.length_months is None:
            return None
        steps = {3: "to_3", 12: "to_12", 24: "to_24"}
        return next((kind for most, kind in steps.items() if self.length_months <= most), "longer")

    @cached_property
    def _around(self) -> Around:
        return pages_around(self)

    @property
    def pages_after(self) -> list[Page]:
        return self._around.after

    @property
    def pages_before(self) -> list[Page]:
        """Programmes that it took the place of."""
        return self._around.before

    @property
    def role_slugs(self) -> tuple[str, ...]:
        """The roles that come next, and those that its route leads to."""
        return tuple(page.slug for page in self.pages_after if is_role(page))

    @property
    def programmes_after(self) -> list[Page]:
        return [page for page in self.pages_after if not is_role(page)]

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
        closing = [intake.closes_at for intake in self.intakes.all() if intake.closes_at]
        return (*closing, day_after(self.ends_on)) if self.ends_on else tuple(closing)

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
        owner = self.organisation.all_names if self.organisation else ()
        return (*lines(self.other_names), *owner, self.provider_name, self.award)

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
            "stage": self.stage.code if self.stage else None,
            "area_of_practice": self.area_of_practice.code if self.area_of_practice else None,
            "cost": self.cost_kind,
            "length": self.length_kind,
        }

    def search_extra(self) -> Mapping[str, Any]:
        successor = self.replaced_by
        return {
            "line": ", ".join(part for part in (self.provider_name, self.length_text) if part),
            "provider": self.provider_name or (self.organisation.name if self.organisation else ""),
            "length": self.length_text,
            "level": self.level,
            "facts": [
                {
                    "label": intake.name,
                    "value": _("Applications %(when)s") % {"when": applications_in_words(intake)},
                }
                for intake in to_come(self)
            ],
            "names": [self.title, *lines(self.other_names)],
            "standing": self.standing,
            "ends_on": self.ends_on.isoformat() if self.ends_on else None,
            "intakes": [intake.as_plain() for intake in self.intakes.all()],
            "replaced_by": {"title": successor.title, "url": successor.get_url()} if successor else None,
        }

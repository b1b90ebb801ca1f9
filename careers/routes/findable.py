"""What search and chatbot may know of a route: each of its rules as a passage of its own."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.pages.findable import Findable
from portal.pages.parts import Part

from .money import Months, months_of
from .rules import LIVING


class RouteFindable(Findable):
    search_kind = "route"

    def parts(self) -> list[Part]:
        return [*self.field_parts(), *self.step_parts(), *super().parts()]

    def field_parts(self) -> list[Part]:
        """Headings name the route, because a passage is read alone."""
        route = {"route": self.title}
        made = [
            Part("for-whom", _("Who it is for: %(route)s") % route, text=self.for_whom),
            Part("entry", _("Who may begin: %(route)s") % route, text=self.entry_text),
            Part("time", _("How long it takes: %(route)s") % route, text=self.said_of(self.time_text)),
            Part("cost", _("What it costs: %(route)s") % route, text=self.cost_text),
            Part("income", _("What you live on: %(route)s") % route, html=self.income_text),
            Part(
                "award",
                _("What you have at the end: %(route)s") % route,
                text=self.said_of(self.qualification_awarded),
            ),
            Part("status", _("How it stands: %(route)s") % route, text=self.status_note),
        ]
        return [part for part in made if part.text or part.html]

    def said_of(self, line: str) -> str:
        """A short line of the page, as it reads when it is quoted alone."""
        return f"{self.title}: {line.rstrip('.')}." if line else ""

    def step_parts(self) -> list[Part]:
        return [
            Part(f"step-{number}", f"{self.title}: {step.title}", html=step.text or f"<p>{step.title}</p>")
            for number, step in enumerate(self.steps.all(), start=1)
        ]

    @property
    def entry_text(self) -> str:
        return "\n".join(
            part
            for part in (
                self.gcses_text,
                self.experience_text,
                self.registration_text,
                self.right_to_work_text,
            )
            if part
        )

    @property
    def entry_line(self) -> str:
        """Who may begin, in a few words for a cell."""
        asks_degree = self.minimum_qualification in {"degree_any", "degree_social_work"}
        said = [
            self.get_minimum_qualification_display() if self.minimum_qualification != "none" else "",
            self.get_degree_class_display() if asks_degree and self.degree_class != "any" else "",
            self.get_degree_subject_display() if self.degree_subject == "not_social_work" else "",
            _("GCSEs: %(subjects)s") % {"subjects": self.get_gcse_rule_display()}
            if self.gcse_rule in {"english", "english_maths"}
            else "",
            ngettext(
                "%(count)d month of experience", "%(count)d months of experience", self.experience_months
            )
            % {"count": self.experience_months}
            if self.experience_months
            else "",
        ]
        asked = "; ".join(part for part in said if part)
        return asked or (_("No qualification") if self.minimum_qualification == "none" else "")

    @property
    def card_line(self) -> str:
        """Time and living as sentences: the time is the editor's words, which no comma could carry on."""
        time = f"{self.time_text.rstrip('.')}." if self.time_text else ""
        return " ".join(str(part) for part in (time, LIVING.get(self.income_kind)) if part)

    @cached_property
    def live_roles(self) -> list[Any]:
        """The jobs that it leads to, as far as they have a page."""
        return [role for role in self.leads_to.all() if role.live]

    @property
    def months(self) -> Months | None:
        rows = list(self.money.all())
        prefetch_related_objects(rows, "figure")
        return months_of(rows, self.duration_months_max or self.duration_months_min)

    def search_names(self) -> tuple[str, ...]:
        return (self.qualification_awarded,)

    def search_values(self) -> Mapping[str, Any]:
        return {
            "route": self.slug,
            "role": tuple(role.slug for role in self.leads_to.all()),
            "income": self.income_kind,
            "qualification": self.minimum_qualification,
            "keep_earning": self.can_keep_earning,
            "cost": self.cost_kind,
            "trained_in": self.trained_in,
        }

    def search_extra(self) -> Mapping[str, Any]:
        return {
            "line": self.card_line,
            "time": self.time_text,
            "cost": self.get_cost_kind_display(),
            "income": self.get_income_kind_display(),
            "registration": self.registration,
            "qualification": self.get_minimum_qualification_display(),
            "status_note": self.status_note,
        }

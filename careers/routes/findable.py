"""What search and chatbot may know of a route: each of its rules as a passage of its own."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from portal.pages.findable import Findable
from portal.pages.parts import Part


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
            part for part in (self.gcses_text, self.experience_text, self.registration_text) if part
        )

    def search_names(self) -> tuple[str, ...]:
        return (self.qualification_awarded,)

    def search_values(self) -> Mapping[str, Any]:
        return {
            "route": self.slug,
            "role": tuple(role.slug for role in self.leads_to.all()),
            "income": self.income_kind,
            "qualification": self.minimum_qualification,
            "keep_earning": self.can_keep_earning,
        }

    def search_extra(self) -> Mapping[str, Any]:
        return {
            "line": ", ".join(part for part in (self.time_text, self.get_income_kind_display()) if part),
            "time": self.time_text,
            "income": self.get_income_kind_display(),
            "qualification": self.get_minimum_qualification_display(),
            "status_note": self.status_note,
        }

"""What search and chatbot may know of an employer: its own words, said as its own."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from portal import clock
from portal.organisations.models import Organisation
from portal.pages.findable import Findable
from portal.pages.parts import Part
from portal.saying import day


class EmployerFindable(Findable):
    search_kind = "employer"

    def parts(self) -> list[Part]:
        return [*super().parts(), *self.feature_parts(), *self.fact_parts()]

    def fact_parts(self) -> list[Part]:
        """A figure that has gone stale is shown greyed on the page and quoted nowhere."""
        fresh = [row for row in self.shown_facts if not row.is_stale()]
        sentences = [fact_sentence(self.organisation.name, row) for row in fresh]
        heading = _("%(name)s in facts") % {"name": self.organisation.name}
        sources = tuple(
            {"title": row.source_title, "url": row.source_url, "date": day(row.as_of)} for row in fresh
        )
        return [Part("facts", heading, text="\n".join(sentences), sources=sources)] if sentences else []

    def feature_parts(self) -> list[Part]:
        fresh = [row for row in self.shown_features if not row.is_stale()]
        sentences = [f"{row.feature.label}: {row.note}" if row.note else row.feature.label for row in fresh]
        heading = _("What it is like to work at %(name)s") % {"name": self.organisation.name}
        return [Part("features", heading, text="\n".join(sentences))] if sentences else []

    @cached_property
    def shown_facts(self) -> list[Any]:
        today = clock.today()
        return [row for row in self.facts.all() if not row.has_expired(today)]

    @cached_property
    def shown_features(self) -> list[Any]:
        today = clock.today()
        return [row for row in self.features.select_related("feature") if not row.has_expired(today)]

    @property
    def speaker(self) -> Organisation | None:
        return self.organisation

    def search_names(self) -> tuple[str, ...]:
        return tuple(self.organisation.all_names)

    def search_means(self) -> tuple[str, ...]:
        """Asked for by any of its names, the employer itself stands on top."""
        return self.search_names()

    def search_values(self) -> Mapping[str, Any]:
        return {
            "employer": self.organisation.slug,
            "feature": tuple(row.dated() for row in self.shown_features),
        }

    def search_extra(self) -> Mapping[str, Any]:
        return {"line": str(self.organisation.get_kind_display()), "employer": self.organisation.name}


def fact_sentence(name: str, row: Any) -> str:
    """A sentence that stands by itself: who, what, as of when."""
    words = {"name": name, "value": row.value, "label": row.label, "day": day(row.as_of)}
    if row.as_of:
        return _("%(name)s, at %(day)s: %(value)s %(label)s.") % words
    return _("%(name)s: %(value)s %(label)s.") % words

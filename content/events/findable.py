"""What search and chatbot may know of an event: coming up, then over, by the clock."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from portal import clock
from portal.pages.findable import Findable
from portal.pages.parts import Part
from portal.saying import moment
from portal.search.types import Point, Span


class EventFindable(Findable):
    search_kind = "event"

    def parts(self) -> list[Part]:
        return [Part("when", self.title, text=self.when_and_where), *super().parts()]

    @property
    def when_and_where(self) -> str:
        words = (
            _("%(event)s is cancelled. It was to be on %(when)s.")
            if self.cancelled
            else "%(event)s: %(when)s."
        )
        return words % {"event": self.title, "when": self.when_line}

    @property
    def when_line(self) -> str:
        """Thursday 10 December 2026, 6pm, Wendbury."""
        return f"{moment(self.starts_at)}, {self.where}"

    @property
    def where(self) -> str:
        """The place, and that it is online where the place does not say so itself."""
        if not self.online or "online" in self.place_name.casefold():
            return self.place_name
        return _("%(place)s, and online") % {"place": self.place_name} if self.place_name else _("Online")

    @property
    def over_at(self) -> datetime:
        """An event without an end is over with its day."""
        day_end = timezone.localtime(self.starts_at).replace(hour=0, minute=0, second=0, microsecond=0)
        return self.ends_at or day_end + timedelta(days=1)

    def is_over(self, at: datetime | None = None) -> bool:
        return (at or clock.now()) >= self.over_at

    def search_names(self) -> tuple[str, ...]:
        return (self.place_name, *(self.organisation.all_names if self.organisation else ()))

    def search_statuses(self) -> tuple[Span, ...]:
        before = "cancelled" if self.cancelled else "upcoming"
        return (Span(before, None, self.over_at), Span("past", self.over_at, None))

    def search_points(self) -> tuple[Point, ...]:
        if self.latitude is None or self.longitude is None:
            return ()
        return (Point(self.place_name, float(self.latitude), float(self.longitude)),)

    def search_values(self) -> Mapping[str, Any]:
        return {
            "employer": self.organisation.slug if self.organisation else None,
            "online": self.online,
            "starts_at": self.starts_at,
        }

    def search_extra(self) -> Mapping[str, Any]:
        return {
            "line": self.when_line,
            "starts_at": self.starts_at.isoformat(),
            "place": self.where,
            "organisation": self.organisation.name if self.organisation else "",
        }

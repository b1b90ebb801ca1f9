"""How a page says what search and chatbot may know of it. Page types override what differs."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.translation import gettext as _

from portal.media.illustrated import Illustrated
from portal.organisations.models import Organisation
from portal.people.models import Person
from portal.search.types import Point, Span

from .parts import Part


class Findable(Illustrated):
    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Fields are those of the page type that this is mixed into."""

    search_kind: ClassVar[str] = "page"
    tells_of_people: ClassVar[bool] = False
    """Somebody's story: others may be recognised in it, so its passages are asked about before it is published."""

    def parts(self) -> list[Part]:
        """Sections and answers in order, each with its stored anchor."""
        return []

    def people_named(self) -> set[int]:
        """Everyone whom the page names, in any part of it."""
        in_parts = {pk for part in self.all_parts for pk in part.people}
        return in_parts | self.people_it_is_about() | self.people_credited()

    def people_it_is_about(self) -> set[int]:
        """Those without whose consent nothing of the page may be shown."""
        return set()

    def people_at_hand(self) -> list[Person]:
        """Of those it is about whom it has read already, annotated with whether they may be shown now."""
        return []

    def people_credited(self) -> set[int]:
        """Authors and the like: without consent the credit goes and the page stays."""
        return set()

    def texts_beside_parts(self) -> list[str]:
        """What a reader sees of it and no part holds."""
        return []

    def unwelcome_words(self) -> list[str]:
        """What those it is about do not wish to have named: an employer, a town."""
        return []

    def own_obstacles(self) -> list[str]:
        """What else keeps this type of page from being published."""
        return []

    @cached_property
    def all_parts(self) -> list[Part]:
        return self.parts()

    @property
    def speaker(self) -> Organisation | None:
        """Whose words these are; None for the site's own."""
        return None

    @property
    def attribution(self) -> str:
        speaker = self.speaker
        return _("%(name)s, about itself") % {"name": speaker.name} if speaker else ""

    @property
    def is_opinion(self) -> bool:
        """A supplier's or an association's page does not answer what is true."""
        return bool(self.speaker and self.speaker.speaks_for_itself)

    @property
    def said_on(self) -> date | None:
        """When its words were said, where that is not simply when they were last checked."""
        return None

    @property
    def is_undated(self) -> bool:
        """Somebody's words, and nobody knows when they were said."""
        return False

    def search_means(self) -> tuple[str, ...]:
        """Names that mean this page alone."""
        return ()

    def search_names(self) -> tuple[str, ...]:
        """Names that find it exactly: other titles, abbreviations, people, organisations."""
        return ()

    def search_values(self) -> Mapping[str, Any]:
        """Values of registered fields."""
        return {}

    def search_points(self) -> tuple[Point, ...]:
        return ()

    def search_statuses(self) -> tuple[Span, ...]:
        return ()

    def turns_at(self) -> tuple[datetime, ...]:
        """Instants at which its words for the index change by themselves."""
        return ()

    def search_extra(self) -> Mapping[str, Any]:
        """What its card shows."""
        return {}

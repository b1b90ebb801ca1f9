"""What search and chatbot may know of a story. Its author is not its subject."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from portal.importing.obstacles import people_behind
from portal.lines import lines
from portal.media.pictures import picture
from portal.media.shapes import WIDE
from portal.organisations.models import Organisation
from portal.pages.findable import Findable
from portal.pages.parts import Part
from portal.people.consent import credited

from .authors import author_address


class StoryFindable(Findable):
    search_kind = "story"
    tells_of_people = True

    def parts(self) -> list[Part]:
        opening = [Part("introduction", self.title, text=self.standfirst)] if self.standfirst else []
        return [*opening, *super().parts()]

    @property
    def speaker(self) -> Organisation | None:
        return self.organisation

    @cached_property
    def byline(self) -> str:
        """The author as they wish to be named, while they agree to it."""
        return credited(self.author, self.author_name, getattr(self, "author_agrees", None))

    @property
    def author_url(self) -> str:
        """What else she wrote, while she agrees to be named."""
        return author_address(self.author) if self.author and self.byline else ""

    @property
    def attribution(self) -> str:
        who = [self.byline, self.organisation.name if self.organisation else ""]
        return ", ".join(part for part in who if part)

    @property
    def said_on(self) -> date | None:
        return self.published_on

    @property
    def is_undated(self) -> bool:
        return self.published_on is None

    def people_it_is_about(self) -> set[int]:
        """Whom an imported text names in its sentences: these cannot be shown without them."""
        return people_behind(self) - self.people_credited()

    def people_credited(self) -> set[int]:
        return {self.author_id} if self.author_id else set()

    def search_names(self) -> tuple[str, ...]:
        organisation = self.organisation.all_names if self.organisation else []
        return (self.byline, *organisation, *lines(self.tags), self.series.title if self.series else "")

    def search_values(self) -> Mapping[str, Any]:
        return {
            "employer": self.organisation.slug if self.organisation else None,
            "series": self.series.slug if self.series else None,
            "tag": tuple(tag.lstrip("#").casefold() for tag in lines(self.tags)),
        }

    def search_extra(self) -> Mapping[str, Any]:
        return {
            "line": self.attribution,
            "picture": picture(self.social_image, WIDE),
            "author": self.byline,
            "organisation": self.organisation.name if self.organisation else "",
            "published_on": self.published_on.isoformat() if self.published_on else None,
            "part": self.part_number,
        }

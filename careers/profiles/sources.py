"""How career profiles get into the search."""

from collections.abc import Mapping

from django.db import models

from careers.models import ProfileAnswer, ProfilePage, ProgrammePage, RolePage, RoutePage
from portal.pages.answers import AnswerSource
from portal.pages.sources import PageSource, Reach
from portal.search.documents import sources
from portal.search.holding import keys_with


@sources.register("careers.profilepage")
class ProfileSource(PageSource):
    model = ProfilePage
    kinds = ("profile",)
    shows = (RolePage, RoutePage, ProgrammePage)

    def touched_by(self) -> Mapping[type[models.Model], Reach]:
        return {**super().touched_by(), RolePage: self.pages_telling_of}

    def pages_telling_of(self, role: models.Model) -> list[int]:
        """Those in the role, and those whose way went through it: the name of every step finds them."""
        keys = [key.partition(":") for key in keys_with(["been"], role.slug)]  # type: ignore[attr-defined]
        been = {int(number) for label, _, number in keys if label == self.model._meta.label_lower}
        return sorted({*self.pages_showing(role), *been})


@sources.register("careers.profileanswer")
class ProfileAnswerSource(AnswerSource):
    model = ProfileAnswer
    pages = ProfileSource

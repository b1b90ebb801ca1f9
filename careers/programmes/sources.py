"""How programmes get into the search."""

from collections.abc import Mapping

from django.db import models

from careers.models import ProgrammePage, RolePage, RoutePage
from portal.pages.sources import PageSource, Reach
from portal.search.documents import sources


@sources.register("careers.programmepage")
class ProgrammeSource(PageSource):
    model = ProgrammePage
    kinds = ("programme",)
    shows = (ProgrammePage, RoutePage)

    def touched_by(self) -> Mapping[type[models.Model], Reach]:
        return {**super().touched_by(), RolePage: self.pages_leading_to}

    def pages_leading_to(self, role: models.Model) -> list[int]:
        """Those that name the role, and those whose route leads to it."""
        by_route = ProgrammePage.objects.filter(route_in__leads_to=role.pk).values_list("pk", flat=True)
        return sorted({*self.pages_showing(role), *by_route})

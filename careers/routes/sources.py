"""How routes get into the search."""

from careers.models import RolePage, RoutePage
from portal.pages.sources import PageSource
from portal.search.documents import sources


@sources.register("careers.routepage")
class RouteSource(PageSource):
    model = RoutePage
    kinds = ("route",)
    shows = (RolePage,)

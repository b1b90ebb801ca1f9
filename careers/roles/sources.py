"""How roles get into the search."""

from careers.models import RolePage
from portal.pages.sources import PageSource
from portal.search.documents import sources


@sources.register("careers.rolepage")
class RoleSource(PageSource):
    model = RolePage
    kinds = ("role",)
    shows = (RolePage,)

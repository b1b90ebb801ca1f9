"""How career profiles get into the search."""

from careers.models import ProfilePage, ProgrammePage, RolePage, RoutePage
from portal.pages.sources import PageSource
from portal.search.documents import sources


@sources.register("careers.profilepage")
class ProfileSource(PageSource):
    model = ProfilePage
    kinds = ("profile",)
    shows = (RolePage, RoutePage, ProgrammePage)

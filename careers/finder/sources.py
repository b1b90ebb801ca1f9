"""How a finder gets into the search: as a page, found by its title and by the questions that it answers."""

from careers.models import FinderPage
from portal.pages.sources import PageSource
from portal.search.documents import sources


@sources.register("careers.finderpage")
class FinderSource(PageSource):
    model = FinderPage
    kinds = ("page",)

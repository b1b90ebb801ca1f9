"""How programmes get into the search."""

from careers.models import ProgrammePage, RoutePage
from portal.pages.sources import PageSource
from portal.search.documents import sources


@sources.register("careers.programmepage")
class ProgrammeSource(PageSource):
    model = ProgrammePage
    kinds = ("programme",)
    shows = (ProgrammePage, RoutePage)

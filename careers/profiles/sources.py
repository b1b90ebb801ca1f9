"""How career profiles get into the search."""

from careers.models import ProfileAnswer, ProfilePage, ProgrammePage, RolePage, RoutePage
from portal.pages.answers import AnswerSource
from portal.pages.sources import PageSource
from portal.search.documents import sources


@sources.register("careers.profilepage")
class ProfileSource(PageSource):
    model = ProfilePage
    kinds = ("profile",)
    shows = (RolePage, RoutePage, ProgrammePage)


@sources.register("careers.profileanswer")
class ProfileAnswerSource(AnswerSource):
    model = ProfileAnswer
    pages = ProfileSource

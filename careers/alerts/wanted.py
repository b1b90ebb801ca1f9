"""What an address asks to follow: a search, or a programme or route by its page."""

from dataclasses import dataclass
from typing import Self

from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.models import Page

from careers.programmes.models import ProgrammePage
from careers.routes.models import RoutePage
from portal import clock
from portal.search import visible
from portal.search.asking.box import with_conditions
from portal.search.following import followable, in_words, parameters_of
from portal.search.request import SearchRequest
from portal.search.sources import key_of

from .following import followed_page, followed_search
from .models import Followed, Frequency
from .saying import page_of_search

OPENING = "opening"
EVERY_VACANCY = SearchRequest(kinds=("vacancy",))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Either ``request`` or ``page``; ``errors`` explain what could not be read and was left out."""

    request: SearchRequest | None = None
    page: Page | None = None
    errors: tuple[str, ...] = ()

    @classmethod
    def read(cls, query: QueryDict) -> Self:
        """Without conditions it is every new vacancy."""
        if OPENING in query:
            page = page_that_opens(str(query[OPENING]))
            return (
                cls(page=page) if page else cls(errors=(_("That page has gone, or takes no applications."),))
            )
        asked, _ignored, errors = SearchRequest.from_query(query)
        read = followable(with_conditions(asked) or asked)
        request = followable(EVERY_VACANCY) if read == followable(SearchRequest()) else read
        return cls(request=request, errors=tuple(errors.values()))

    @property
    def words(self) -> str:
        if self.page:
            return _("When “%(title)s” opens, and a week before it closes") % {"title": self.page.title}
        return in_words(self.request) if self.request else ""

    @property
    def hidden(self) -> list[tuple[str, str]]:
        if self.page:
            return [(OPENING, str(self.page.pk))]
        return parameters_of(self.request) if self.request else []

    @property
    def address(self) -> str:
        """Where it can be looked at, and changed."""
        if self.page:
            return self.page.get_url() or ""
        return page_of_search(self.request) if self.request else ""

    def follow(self) -> Followed | None:
        if self.page:
            return followed_page(self.page)
        return followed_search(self.request) if self.request else None

    def frequency(self, chosen: str) -> str:
        """An opening is told when it comes."""
        return Frequency.AT_ONCE if self.page else chosen


def page_that_opens(number: str) -> Page | None:
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        return None
    models: tuple[type[Page], ...] = (ProgrammePage, RoutePage)
    for model in models:
        page = model.objects.live().filter(pk=int(number)).first()
        if page and visible(key_of(page), clock.now()) and not _is_over(page):
            return page
    return None


def _is_over(page: Page) -> bool:
    return isinstance(page, ProgrammePage) and page.is_ended()

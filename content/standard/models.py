"""Help, about, and the lists that everything else hangs below."""

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.urls import URLPattern
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from content.blocks.pages import BodyPage
from portal.guard.asking import help_with
from portal.pages.models import HOME_DEPTH, BasePage
from portal.search.fields import fields
from portal.search.web.listing import Listing

from .addresses import addresses
from .around import arounds
from .comparing import comparisons
from .listing import LISTED


class StandardPage(BodyPage):
    template = "content/standard/page.html"

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "children": self.children()}

    def children(self) -> list[BasePage]:
        """What lies below, for a page that gathers others."""
        return list(self.get_children().live().public().specific())


class IndexPage(BodyPage):
    """Lists one kind of thing through the search, wherever its pages lie."""

    class Kind(models.TextChoices):
        STORIES = "stories", _("Stories")
        PROFILES = "profiles", _("Career profiles")
        ROLES = "roles", _("Roles")
        ROUTES = "routes", _("Routes in")
        PROGRAMMES = "programmes", _("Programmes")
        EMPLOYERS = "employers", _("Employers")
        EVENTS = "events", _("Events")

    kind = models.CharField(_("what it lists"), max_length=12, choices=Kind.choices)

    template = "content/standard/index.html"

    content_panels = [*BodyPage.content_panels[:-1], FieldPanel("kind"), FieldPanel("body")]

    class Meta:
        verbose_name = _("list page")
        verbose_name_plural = _("list pages")

    def owned(self) -> dict[str, tuple[str, ...]]:
        """Below the page of an organisation it lists what is that organisation's."""
        if self.depth <= HOME_DEPTH + 1:
            return {}
        above = self.get_ancestors() if self.pages_above is None else self.pages_above
        owner = next((page for page in above if hasattr(page.specific_class, "organisation")), None)
        organisation = owner.specific.organisation if owner else None
        return {"employer": (organisation.slug,)} if organisation and "employer" in fields else {}

    def own_addresses(self) -> Sequence[URLPattern]:
        known = dict(addresses.items())
        return known.get(self.kind, ())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        listed = LISTED[self.kind]
        query = request.GET.copy()
        query.setdefault("sort", listed.sort)
        listing = Listing(query, request.path, self.owned(), kinds=listed.kinds)
        context = {
            **super().get_context(request, *args, **kwargs),
            "listed": listed,
            "listing": listing,
            "help": help_with("search", request),
        }
        if self.kind in arounds:
            around = arounds[self.kind]
            listing.offered_apart, listing.offered_first = around.fields, around.first
            context |= {"around": around, **around.context(listing)}
        if self.kind not in comparisons:
            return context
        comparison = comparisons[self.kind]
        return {
            **context,
            "comparison": comparison.template,
            "rows": comparison.rows(listing.response.results),
        }

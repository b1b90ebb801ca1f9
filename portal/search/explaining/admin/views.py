"""The tester: a search of one's own, with why each result is where it is."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from portal.guard.asking import help_with
from portal.search.backends import BackendDown, Index, chosen, embedded
from portal.search.pins.models import Pin
from portal.search.types import Document

from ..explain import Explained, explain
from ..finding import document_at
from ..listing import TestedListing
from .forms import TesterForm


@dataclass(frozen=True, slots=True)
class Tested:
    listing: TestedListing
    explained: Explained | None
    """None where the engine does not answer."""
    engine: str


@never_cache
def tester(request: HttpRequest) -> HttpResponse:
    """For everybody who may sign in: it shows nothing that a visitor could not find, and why."""
    form = TesterForm(request.GET or None)
    help = help_with("search", request)
    engines = [embedded()] if help else chosen()
    context = {"form": form, "page_title": _("Search tester"), "help": help, "pin_address": ""}
    if form.is_valid() and any(form.cleaned_data.values()):
        about = _page(form.cleaned_data["page_address"])
        context["pin_address"] = _pin_address(request, form.cleaned_data["q"])
        asked_for = bool(form.cleaned_data["page_address"])
        context |= {"tested": [_tested(form, index, about) for index in engines], "about": about}
        context |= {"not_in_search": asked_for and about is None}
    return TemplateResponse(request, "portal/search/explaining/tester.html", context)


def _pin_address(request: HttpRequest, words: str) -> str:
    """Where these words get something on top; empty for who may not."""
    if not words or not policy_registry.get_by_type(Pin).user_has_permission(request.user, "add"):
        return ""
    return f"{reverse(Pin.snippet_viewset.get_url_name('add'))}?{urlencode({'words': words})}"  # type: ignore[attr-defined]


def _page(address: str) -> Document | None:
    try:
        return document_at(address) if address else None
    except BackendDown:
        return None


def _tested(form: TesterForm, index: Index, about: Document | None) -> Tested:
    listing = TestedListing(_query(form), reverse("search"), form.now, index)
    try:
        _ = listing.response
        return Tested(listing, explain(listing.request, form.now, index, about), index.name)
    except BackendDown:
        return Tested(listing, None, index.name)


def _query(form: TesterForm) -> QueryDict:
    """As the address of the search page would hold it."""
    query = QueryDict(mutable=True)
    for name in ("q", "place", "miles", "kind", "status"):
        if form.cleaned_data[name] not in ("", None):
            query[name] = str(form.cleaned_data[name])
    field, _, value = form.cleaned_data["choice"].partition("=")
    if field:
        query[field] = value
    return query


def addresses() -> list[URLPattern]:
    return [path("search-tester/", tester, name="portal_search_tester")]


def menu_item() -> MenuItem:
    label = gettext_lazy("Search tester")
    return MenuItem(
        label, reverse("portal_search_tester"), name="search-tester", icon_name="glasses", order=240
    )

"""What HR does not see in the admin: other employers' drafts, and reports over everybody's work."""

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .members import works_everywhere


def only_public_or_own_pages(pages: QuerySet, request: HttpRequest) -> QuerySet:
    """One may link to any public page, and to drafts that one may open."""
    if works_everywhere(request.user):
        return pages
    own = policy_registry.get_by_type(Page).explorable_instances(request.user)
    return pages.filter(live=True) | pages.filter(pk__in=own.values("pk"))


def without_reports(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    if not works_everywhere(request.user):
        menu_items[:] = [item for item in menu_items if item.name != "reports"]

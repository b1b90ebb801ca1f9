"""What comes after a programme: the roles and programmes that its owner names, and the roles of its route."""

from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from wagtail.models import Page

if TYPE_CHECKING:
    from .models import ProgrammePage

NAMED = ("next_roles", "next_programmes")


def pages_after(programme: "ProgrammePage") -> list[Page]:
    """Those that are live, by title: of a draft those at hand, of a page that is read all in one query."""
    route = programme.route_in if programme.route_in and programme.route_in.live else None
    drafted = programme.__dict__.get("_cluster_related_objects") or {}
    if programme.pk is None or any(name in drafted for name in NAMED):
        named = [page for name in NAMED for page in getattr(programme, name).all()]
        led_to = list(route.leads_to.all()) if route else []
        return [page for page in dict.fromkeys([*named, *led_to]) if page.live]
    chosen = Q(pk__in=_through(programme, "next_roles")) | Q(pk__in=_through(programme, "next_programmes"))
    if route:
        chosen |= Q(pk__in=_through(route, "leads_to"))
    return list(Page.objects.live().filter(chosen).order_by("title"))


def _through(page: Page, name: str) -> QuerySet:
    field: Any = page._meta.get_field(name)
    rows = field.remote_field.through._default_manager.filter(**{field.m2m_field_name(): page.pk})
    return rows.values(f"{field.m2m_reverse_field_name()}_id")


def is_role(page: Page) -> bool:
    return page.cached_content_type.model == "rolepage"

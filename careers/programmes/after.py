"""What comes after a programme: the roles and programmes that its owner names, and the roles of its route."""

from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import F, Q, QuerySet
from wagtail.models import Page

if TYPE_CHECKING:
    from .models import ProgrammePage

NAMED = ("next_roles", "next_programmes")


class Around(NamedTuple):
    """Live pages by title: those that come after a programme, and the programmes that it took the place of."""

    after: list[Page]
    before: list[Page]


def pages_around(programme: "ProgrammePage") -> Around:
    """Of a draft those at hand, of a page that is read all in one query."""
    route = programme.route_in if programme.route_in and programme.route_in.live else None
    drafted = programme.__dict__.get("_cluster_related_objects") or {}
    if programme.pk is None or any(name in drafted for name in NAMED):
        named = [page for name in NAMED for page in getattr(programme, name).all()]
        led_to = list(route.leads_to.all()) if route else []
        before = programme.replaces.filter(live=True) if programme.pk else []
        return Around([page for page in dict.fromkeys([*named, *led_to]) if page.live], list(before))
    chosen = Q(pk__in=_through(programme, "next_roles")) | Q(pk__in=_through(programme, "next_programmes"))
    chosen |= Q(programmepage__replaced_by=programme.pk)
    if route:
        chosen |= Q(pk__in=_through(route, "leads_to"))
    pages = Page.objects.live().filter(chosen).annotate(successor=F("programmepage__replaced_by"))
    around = Around([], [])
    for page in pages.order_by("title"):
        (around.before if page.successor == programme.pk else around.after).append(page)
    return around


def _through(page: Page, name: str) -> QuerySet:
    field: Any = page._meta.get_field(name)
    rows = field.remote_field.through._default_manager.filter(**{field.m2m_field_name(): page.pk})
    return rows.values(f"{field.m2m_reverse_field_name()}_id")


def is_role(page: Page) -> bool:
    return page.cached_content_type.model == "rolepage"

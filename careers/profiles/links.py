"""Where a profile leads: the way its person came, and what somebody like them would want next."""

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from wagtail.models import Page

from content.stories.ended import ended_programmes, named_in
from portal.pages.indexing import key_of
from portal.search.related import found, hits, things

if TYPE_CHECKING:
    from careers.models import ProfilePage

OTHERS = 3


def links_of(profile: "ProfilePage") -> dict[str, Any]:
    job = profile.role if profile.role and profile.role.live else None
    role = job.slug if job else ""
    family = job.family.code if job and job.family else ""
    employer = profile.shown_employer.slug if profile.shown_employer else ""
    shown: dict[str, Any] = found(
        jobs=things("vacancy", status="open", role=role),
        near_jobs=things("vacancy", status="open", role_family=family),
        home=things("employer", 1, employer=employer),
        same_role=things("profile", OTHERS + 1, role=role),
        same_employer=things("profile", OTHERS + 1, employer=employer),
        newest=things("profile", OTHERS + 1, sort="newest"),
        ended=ended_programmes(),
    )
    alike = hits(*(shown.pop(name) for name in ("same_role", "same_employer", "newest")))
    alike.pop(key_of(profile), None)
    routes, programmes = way_of(profile)
    shown["ended"] = named_in(profile.all_parts, shown["ended"])
    return {**shown, "others": list(alike.values())[:OTHERS], "routes": routes, "programmes": programmes}


def way_of(profile: "ProfilePage") -> tuple[list[Page], list[Page]]:
    """Its live routes and programmes: of a draft those at hand, of a page that is read both in one query."""
    drafted = profile.__dict__.get("_cluster_related_objects") or {}
    if "routes" in drafted or "programmes" in drafted:
        routes, programmes = profile.routes.all(), profile.programmes.all()
        return [page for page in routes if page.live], [page for page in programmes if page.live]
    chosen = {"profiles": profile.pk}
    taken = profile._meta.get_field("routes").related_model.objects.filter(**chosen).values("pk")
    done = profile._meta.get_field("programmes").related_model.objects.filter(**chosen).values("pk")
    pages = Page.objects.live().filter(Q(pk__in=taken) | Q(pk__in=done)).order_by("title")
    is_route = {page.pk: page.cached_content_type.model == "routepage" for page in pages}
    return [page for page in pages if is_route[page.pk]], [page for page in pages if not is_route[page.pk]]

"""The titles of live pages by their slugs, for the labels of filters: every listing needs several kinds at once."""

from django.apps import apps
from wagtail.models import Page

from portal.lines import lines
from portal.search.remembering import once

NAMED = ("rolepage", "routepage")


@once
def _titles() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {model: {} for model in NAMED}
    pages = Page.objects.live().filter(content_type__app_label="careers", content_type__model__in=NAMED)
    for model, slug, title in pages.order_by("title").values_list("content_type__model", "slug", "title"):
        found[model][slug] = title
    return found


def role_titles() -> dict[str, str]:
    return _titles()["rolepage"]


def route_titles() -> dict[str, str]:
    return _titles()["routepage"]


@once
def roles_by_name() -> dict[str, str]:
    """The slugs of live roles by every title that they have, in small letters."""
    roles = apps.get_model("careers", "RolePage").objects.live()
    found: dict[str, str] = {}
    for slug, title, others in roles.order_by("-title").values_list("slug", "title", "other_titles"):
        found |= {name.casefold(): slug for name in (*lines(others), title)}
    return found


def role_called(title: str) -> str:
    """The role of a job as somebody calls it: “Social worker, Front Door” is a social worker. Empty: none of ours."""
    return roles_by_name().get(title.partition(",")[0].strip().casefold(), "")

"""The titles of live pages by their slugs, for the labels of filters: every listing needs several kinds at once."""

from wagtail.models import Page

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

"""HR's screens of this room."""

from django.urls import URLPattern, path

from .snippets import snippet_page


def addresses() -> list[URLPattern]:
    return [path("vacancies/on-your-site/", snippet_page, name="careers_snippet")]

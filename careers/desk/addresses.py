"""The desk's addresses beside the listings."""

from django.urls import URLPattern, path

from .pages import choose_where


def addresses() -> list[URLPattern]:
    return [path("write/<slug:model_name>/", choose_where, name="careers_write_page")]

"""A figure inside a text: stored as its id, read on the page as the figure itself."""

from collections.abc import Iterable, Iterator

from django.db.models import Model
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.rich_text import EmbedHandler

from .models import Figure


def by_id(ids: Iterable[str | int | None]) -> dict[str, Figure]:
    """Published figures by their id as text, in one query."""
    wanted = {int(one) for one in ids if one and str(one).isdigit()}
    if not wanted:
        return {}
    return {str(figure.pk): figure for figure in Figure.objects.live().filter(pk__in=wanted)}


def shown(figure: Figure | None) -> str:
    """The figure in a sentence. A withdrawn one says so: a sentence with a hole would mislead."""
    if figure is None:
        return format_html('<span class="soft">{}</span>', _("(figure withdrawn)"))
    return format_html('<data class="num" value="{}">{}</data>', figure.slug, figure.reading)


class FigureHandler(EmbedHandler):
    identifier = "figure"

    @staticmethod
    def get_model() -> type[Model]:
        return Figure

    @classmethod
    def expand_db_attributes(cls, attrs: dict) -> str:
        return cls.expand_db_attributes_many([attrs])[0]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        figures = by_id(attrs.get("id") for attrs in attrs_list)
        return [shown(figures.get(attrs.get("id", ""))) for attrs in attrs_list]

    @classmethod
    def extract_references(cls, attrs: dict) -> Iterator[tuple[type[Model], str, str, str]]:
        yield cls.get_model(), attrs["id"], "", ""

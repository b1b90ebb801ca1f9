"""A figure inside a text: stored as its id, read in the editor and on the page as the figure itself."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model
from django.utils.html import format_html
from django.utils.translation import gettext as _
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import (
    KEEP_WHITESPACE,
    InlineEntityElementHandler,
)
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


class FigureElementHandler(InlineEntityElementHandler):
    """The stored element is empty, so the words that the editor sees are put in here."""

    mutability = "IMMUTABLE"

    def get_attribute_data(self, attrs: dict) -> dict[str, Any]:
        figure = by_id([attrs.get("id")]).get(attrs.get("id", ""))
        return {
            "id": attrs.get("id"),
            "value": figure.reading if figure else _("(figure withdrawn)"),
            "label": f"{figure.label}. {figure.source_line}" if figure else "",
        }

    def handle_starttag(self, name: str, attrs: list, state: Any, contentstate: Any) -> None:
        super().handle_starttag(name, attrs, state, contentstate)
        key = state.current_entity_ranges[-1].key
        state.current_block.text += contentstate.entity_map[key].data["value"]
        state.leading_whitespace = KEEP_WHITESPACE


def figure_entity(props: dict) -> Any:
    return DOM.create_element("embed", {"embedtype": "figure", "id": props.get("id")})


FIGURE_CONVERSION = {
    "from_database_format": {'embed[embedtype="figure"]': FigureElementHandler("FIGURE")},
    "to_database_format": {"entity_decorators": {"FIGURE": figure_entity}},
}

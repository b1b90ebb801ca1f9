"""A figure inside the text editor: it reads as the figure itself, and nobody types inside it."""

from typing import Any

from django.utils.translation import gettext as _
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import (
    KEEP_WHITESPACE,
    InlineEntityElementHandler,
)

from .richtext import by_id


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

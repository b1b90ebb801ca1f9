"""A term inside a text: a link to its line in the glossary, with what it means at hand."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.rich_text import LinkHandler

from .models import Term


class TermHandler(LinkHandler):
    identifier = "term"

    @staticmethod
    def get_model() -> type[Model]:
        return Term

    @classmethod
    def expand_db_attributes(cls, attrs: dict) -> str:
        return cls.expand_db_attributes_many([attrs])[0]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        ids = {int(attrs["id"]) for attrs in attrs_list if attrs.get("id", "").isdigit()}
        terms = {str(term.pk): term for term in Term.objects.filter(pk__in=ids)}
        return [opening_tag(terms.get(attrs.get("id", ""))) for attrs in attrs_list]

    @classmethod
    def extract_references(cls, attrs: dict) -> Iterator[tuple[type[Model], str, str, str]]:
        yield cls.get_model(), attrs["id"], "", ""


def opening_tag(term: Term | None) -> str:
    if term is None:
        return "<a>"
    address = f"{reverse('glossary')}#{term.slug}"
    return format_html('<a class="term" href="{}" title="{}">', address, term.definition)


class TermElementHandler(LinkElementHandler):
    def get_attribute_data(self, attrs: dict) -> dict[str, Any]:
        term = Term.objects.filter(pk=attrs.get("id") or 0).first()
        return {"id": attrs.get("id"), "label": term.full_reading if term else ""}


def term_entity(props: dict) -> Any:
    return DOM.create_element("a", {"linktype": "term", "id": props.get("id")}, props["children"])


TERM_CONVERSION = {
    "from_database_format": {'a[linktype="term"]': TermElementHandler("TERM")},
    "to_database_format": {"entity_decorators": {"TERM": term_entity}},
}

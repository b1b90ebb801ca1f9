"""Choosers that show more than a name, so that the right one of two can be told."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.admin.forms.choosers import SearchFilterMixin
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet


class DatabaseSearch(SearchFilterMixin):
    """Overrides Wagtail's because its index follows by a task: who was just added is chosen at once."""

    def filter(self, objects: QuerySet) -> QuerySet:
        words = self.cleaned_data.pop("q", "")
        objects = super().filter(objects)
        names = [field.field_name for field in objects.model.get_autocomplete_search_fields()]
        for word in words.split():
            objects = objects.filter(reduce(or_, (Q(**{f"{name}__icontains": word}) for name in names)))
        self.cleaned_data["q"] = self.search_query = words
        self.is_searching = bool(words)
        return objects


class WithColumns:
    more_columns: tuple[Column, ...] = ()

    def get_filter_form_class(self) -> type:
        form = super().get_filter_form_class()  # type: ignore[misc]
        return (
            type("ChooserForm", (DatabaseSearch, form), {}) if issubclass(form, SearchFilterMixin) else form
        )

    @property
    def columns(self) -> list[Column]:
        return [*super().columns, *self.more_columns]  # type: ignore[misc]


def showing(
    *columns: Column, base: type[SnippetChooserViewSet] = SnippetChooserViewSet, **attributes: Any
) -> type[SnippetChooserViewSet]:
    """``base`` with these columns after the name."""

    def view(shown: type) -> type:
        return type(f"Telling{shown.__name__}", (WithColumns, shown), {"more_columns": columns})

    views = {
        "choose_view_class": view(getattr(base, "choose_view_class", ChooseView)),
        "choose_results_view_class": view(getattr(base, "choose_results_view_class", ChooseResultsView)),
    }
    return type(f"Telling{base.__name__}", (base,), {**views, **attributes})

"""Choosers that show more than a name, so that the right one of two can be told."""

from typing import Any

from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet


class WithColumns:
    more_columns: tuple[Column, ...] = ()

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

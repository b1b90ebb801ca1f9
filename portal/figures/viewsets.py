"""Figures in the admin: what is unconfirmed or due stands out in the list."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.snippets.views.chooser import SnippetChooserViewSet, SnippetChosenView
from wagtail.snippets.views.snippets import SnippetViewSet

from portal import clock
from portal.desk.choosers import showing
from portal.desk.columns import DayColumn
from portal.review.forms import SecondPairForm

from .models import Figure


class FigureForm(SecondPairForm, WagtailAdminModelForm):
    """Figures are published by somebody else than whoever wrote them."""


class FigureChosenView(SnippetChosenView):
    """Also tells the text editor what to write."""

    def get_chosen_response_data(self, item: Figure) -> dict:
        label = f"{item.label}. {item.source_line}"
        return {**super().get_chosen_response_data(item), "value": item.reading, "label": label}


class FigureChooserViewSet(SnippetChooserViewSet):
    chosen_view_class = FigureChosenView

    def get_object_list(self):
        """A draft may not be put into a text: it would be shown before anyone has agreed to it."""
        return Figure.objects.live()


class FigureFilterSet(WagtailFilterSet):
    standing = django_filters.ChoiceFilter(
        label=_("Standing"),
        method="filter_standing",
        choices=[("unconfirmed", _("Not yet confirmed by your team")), ("due", _("Due for a check"))],
    )

    class Meta:
        model = Figure
        fields = ["standing", "volatility", "live"]

    def filter_standing(self, queryset: Any, name: str, value: str) -> Any:
        return queryset.unconfirmed() if value == "unconfirmed" else queryset.due(clock.today())


class FigureViewSet(SnippetViewSet):
    model = Figure
    icon = "info-circle"
    menu_label = _("Figures")
    list_display = [
        "label",
        Column("reading", label=_("Value")),
        "source_title",
        "source_date",
        DayColumn("confirmed_on", label=_("Confirmed on"), sort_key="confirmed_on"),
        DayColumn("review_on", label=_("Review on"), sort_key="review_on"),
        LiveStatusTagColumn(),
    ]
    list_per_page = 50
    filterset_class = FigureFilterSet
    list_export = [
        "slug",
        "label",
        "value",
        "unit",
        "source_title",
        "source_url",
        "source_date",
        "confirmed_on",
        "review_on",
    ]
    export_filename = "figures"
    search_fields = ["label", "value", "slug", "source_title"]
    search_backend_name = None  # the search index cannot sort by every column
    chooser_viewset_class = showing(
        Column("reading", label=_("Value")),
        Column("source_title", label=_("Source")),
        DayColumn("confirmed_on", label=_("Confirmed on")),
        base=FigureChooserViewSet,
    )
    edit_handler = ObjectList(
        [
            FieldPanel("label"),
            FieldRowPanel([FieldPanel("value"), FieldPanel("unit")]),
            MultiFieldPanel(
                [FieldPanel("source_title"), FieldPanel("source_url"), FieldPanel("source_date")],
                _("Who says so"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel(
                        [FieldPanel("stated_on"), FieldPanel("confirmed_on"), FieldPanel("review_on")]
                    ),
                    FieldPanel("volatility"),
                ],
                _("Keeping it true"),
            ),
            FieldPanel("slug"),
        ],
        base_form_class=FigureForm,
    )

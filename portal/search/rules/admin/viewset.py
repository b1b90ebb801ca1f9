"""Search rules in the admin."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.snippets.views.snippets import CreateView, IndexView, SnippetViewSet

from portal import clock
from portal.desk.columns import DayColumn

from ..checking import notices
from ..models import SearchRule
from ..rows import stored
from .forms import SearchRuleForm
from .panels import TryItPanel


class SearchRuleFilterSet(WagtailFilterSet):
    holds = django_filters.BooleanFilter(label=_("In force today"), method="filter_holds")

    class Meta:
        model = SearchRule
        fields = ["effect", "holds"]

    def filter_holds(self, rules: Any, name: str, value: bool) -> QuerySet:
        today = SearchRule.objects.in_force(clock.today())
        return rules.filter(pk__in=today) if value else rules.exclude(pk__in=today)


class SearchRuleIndexView(IndexView):
    """Tells of each rule on the page whether something is to be looked at."""

    def get_table(self, object_list: Any) -> Any:
        shown = {rule.pk: rule for rule in object_list}
        rules = [shown.get(rule.pk, rule) for rule in stored()]
        said = {
            notice.rule.pk: str(notice.sort) for notice in reversed(notices(rules, clock.now(), wide=False))
        }
        for rule in object_list:
            rule.noticed = said.get(rule.pk, "")
        return super().get_table(object_list)


class SearchRuleCreateView(CreateView):
    """May begin with words that somebody looked for in vain."""

    def get_initial_form_instance(self) -> SearchRule:
        return SearchRule(words=self.request.GET.get("words", "")[:500])


class SearchRuleViewSet(SnippetViewSet):
    model = SearchRule
    icon = "search"
    menu_label = _("Rules")
    index_view_class = SearchRuleIndexView
    add_view_class = SearchRuleCreateView
    list_display = [
        Column("__str__", label=_("Words"), sort_key="words"),
        Column("get_effect_display", label=_("What it says"), sort_key="effect"),
        Column("noticed", label=_("To look at")),
        DayColumn("ends_on", label=_("Last day"), sort_key="ends_on"),
        StatusTagColumn(
            "holds_today",
            label=_("Today"),
            accessor=lambda rule: _("in force") if rule.holds_today else _("not in force"),
            primary=lambda rule: rule.holds_today,
        ),
    ]
    filterset_class = SearchRuleFilterSet
    list_export = ["effect", "words", "others", "choice", "why", "starts_on", "ends_on"]
    export_filename = "search-rules"
    search_fields = ["words", "others", "why"]
    search_backend_name = None  # the search index cannot sort by every column
    list_per_page = 50
    edit_handler = ObjectList(
        [
            FieldPanel("effect"),
            FieldPanel("words"),
            FieldPanel("others"),
            FieldPanel("choice"),
            FieldPanel("why"),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")])], _("When it holds")
            ),
            TryItPanel(heading=_("Try it")),
        ],
        base_form_class=SearchRuleForm,
    )

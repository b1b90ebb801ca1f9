"""A finder: questions, and rules that editors own. It reads answers from the address and keeps nothing."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from portal.guard.asking import help_with
from portal.pages.models import BasePage

from .blocks import QuestionBlock, RuleBlock
from .checking import problems
from .near import PlaceForm
from .panels import CheckPanel
from .reading import keep_codes, table_of
from .table import Table


class FinderPage(BasePage):
    questions = StreamField(
        [("question", QuestionBlock())],
        verbose_name=_("questions"),
        blank=True,
        collapsed=True,
        help_text=_("In the order in which they are asked. One that cannot matter any more is left out."),
    )
    rules = StreamField(
        [("rule", RuleBlock())],
        verbose_name=_("rules"),
        blank=True,
        collapsed=True,
        help_text=_(
            "Of all rules that hold for a person, the worst counts for each route, role or programme."
        ),
    )

    template = "careers/finder/question.html"
    result_template = "careers/finder/result.html"

    content_panels = [
        *BasePage.content_panels,
        CheckPanel(heading=_("The check")),
        FieldPanel("questions"),
        FieldPanel("rules"),
    ]

    class Meta:
        verbose_name = _("route finder")
        verbose_name_plural = _("route finders")

    def states_national_facts(self) -> bool:
        return True

    def keep_anchors(self) -> None:
        keep_codes(self.questions)

    @cached_property
    def table(self) -> Table:
        return table_of(self.questions, self.rules)

    def problems(self) -> list[str]:
        """What keeps its questions and rules, as they stand in this instance, from being published."""
        keep_codes(self.questions)
        table = table_of(self.questions, self.rules)
        public = Page.objects.live().public().filter(pk__in=list(table.by_target))
        return problems(table, dict(public.values_list("pk", "title")))

    def own_obstacles(self) -> list[str]:
        return self.problems()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .sitting import Sitting  # It reads pages whose models are made after this one.

        found = {**Sitting(self, request.GET).context(), "help": help_with("finder", request)}
        if found["help"] and "place_form" in found:
            found["place_form"] = PlaceForm()
        return {**super().get_context(request, *args, **kwargs), **found}

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        from .sitting import Sitting

        return self.result_template if Sitting(self, request.GET).is_over else self.template

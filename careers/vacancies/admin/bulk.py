"""What HR does with several vacancies in one go."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.actions.publish_revision import PublishPermissionError
from wagtail.admin import messages
from wagtail.permissions import policy_registry
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from portal import clock

from ..models import Vacancy
from ..states import state_of
from ..turns import MAY_FOLLOW, TurnRefused
from .bulk_forms import BulkForm
from .said import with_reasons


class VacancyBulkAction(SnippetBulkAction):
    """Acts on those of the chosen that the user may write and that stand in the right state; names the others."""

    models = [Vacancy]
    template_name = "careers/vacancies/admin/bulk.html"
    form_class: type[forms.Form] = BulkForm
    right = "publish"
    lead: Any = ""

    def fits(self, vacancy: Vacancy) -> bool:
        raise NotImplementedError

    def act(self, vacancy: Vacancy, values: dict[str, Any]) -> None:
        raise NotImplementedError

    def tell(self, done: list[Vacancy]) -> str:
        raise NotImplementedError

    def own(self) -> QuerySet[Vacancy]:
        policy = policy_registry.get_by_type(Vacancy)
        return policy.instances_user_has_permission_for(self.request.user, self.right).select_related(
            "employer"
        )

    def get_actionable_objects(self) -> tuple[list[Vacancy], dict[str, list[Vacancy]]]:
        """Overrides BulkAction's, which means every row by "all" and asks for the right row by row."""
        keys = self.request.GET.getlist("id")
        chosen = self.own() if "all" in keys else self.own().filter(pk__in=[k for k in keys if k.isdigit()])
        fitting = {vacancy: self.fits(vacancy) for vacancy in chosen}
        return [v for v, fits in fitting.items() if fits], {
            "items_with_no_access": [v for v, fits in fitting.items() if not fits]
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        left = [(v, state_of(v, clock.now()).label) for v in context["items_with_no_access"]]
        return {**context, "title": self.display_name, "lead": self.lead, "left": left}

    @classmethod
    def execute_action(cls, objects: Iterable[Vacancy], **kwargs: Any) -> tuple[int, int]:
        return kwargs["self"].do(objects), 0

    def do(self, vacancies: Iterable[Vacancy]) -> int:
        self.done: list[Vacancy] = []
        self.refused: list[tuple[Vacancy, str]] = []
        for vacancy in vacancies:
            try:
                with transaction.atomic():
                    self.act(vacancy, self.cleaned_form.cleaned_data)
                self.done.append(vacancy)
            except (TurnRefused, PublishPermissionError) as reason:
                self.refused.append((vacancy, str(reason)))
            except ValidationError as wrong:
                self.refused.append((vacancy, " ".join(wrong.messages)))
        return len(self.done)

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        if self.done:
            return self.tell(self.done)
        messages.error(self.request, with_reasons(str(_("Nothing was changed.")), self.refused))
        return None


def may_follow(turn: Any, vacancy: Vacancy) -> bool:
    return turn in MAY_FOLLOW[state_of(vacancy, clock.now())]

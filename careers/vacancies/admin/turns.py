"""The buttons that extend, close, archive, advertise again and copy a vacancy, and the page behind each."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry
from wagtail.snippets.action_menu import ActionMenuItem

from portal import clock
from portal.accounts.scoped import SEEING

from ..models import Vacancy
from ..outcomes import RECORDED
from ..turns import NEEDS, NotHers, Turn, TurnRefused, turns_at
from ..undoing import UNDONE
from .said import UNDOABLE, said_of, with_undo
from .turn_forms import FORMS, SAID, VERBS, TurnForm

ICONS = {
    Turn.EXTEND: "date",
    Turn.CLOSE: "cross",
    Turn.RELIST: "rotate",
    Turn.COPY: "copy",
    Turn.ARCHIVE: "bin",
}
ANOTHER = frozenset({Turn.RELIST, Turn.COPY})
"""They make another vacancy, which HR then goes on with."""


def turn_page(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    if name not in VERBS:
        raise Http404
    turn, policy = Turn(name), policy_registry.get_by_type(Vacancy)
    seen = policy.instances_user_has_any_permission_for(request.user, (*SEEING, "publish"))
    vacancy = get_object_or_404(seen, pk=pk)
    form = FORMS.get(turn, TurnForm)(request.POST if request.method == "POST" else None)
    form.fit(vacancy)
    if request.method == "POST" and form.is_valid():
        try:
            done = VERBS[turn](vacancy=vacancy, user=request.user, **form.cleaned_data)
        except NotHers as refused:
            raise PermissionDenied from refused
        except TurnRefused as refused:
            messages.error(request, str(refused))
            return redirect(_back(request, vacancy))
        except ValidationError as wrong:
            form.add_error(None, wrong)
        else:
            said = said_of(turn, vacancy if turn in ANOTHER else done)
            messages.success(request, with_undo(request, said) if turn in UNDOABLE else said)
            return redirect(edit_address(done) if turn in ANOTHER else _back(request, done))
    context = {"form": form, "vacancy": vacancy, "turn": turn, "said": SAID[turn]}
    return TemplateResponse(
        request, "careers/vacancies/admin/turn.html", {**context, "back": _back(request, vacancy)}
    )


def _back(request: HttpRequest, vacancy: Vacancy) -> str:
    """Where the button was pressed."""
    return get_valid_next_url_from_request(request) or edit_address(vacancy)


def edit_address(vacancy: Vacancy) -> str:
    return reverse(Vacancy.snippet_viewset.get_url_name("edit"), args=[vacancy.pk])  # type: ignore[attr-defined]


def turn_address(vacancy: Vacancy, turn: Turn, next_url: str | None = None) -> str:
    address = reverse("careers_vacancy_turn", args=[vacancy.pk, turn.value])
    return f"{address}?{urlencode({'next': next_url}, safe='/')}" if next_url else address


def _offered(vacancy: Any, user: Any) -> list[Turn]:
    """By the model's rights, which cost no query a row; the page behind the button asks for this vacancy."""
    policy = policy_registry.get_by_type(Vacancy)
    possible = turns_at(vacancy, clock.now())
    return [turn for turn in possible if turn in VERBS and policy.user_has_permission(user, NEEDS[turn])]


def listing_buttons(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    if isinstance(snippet, Vacancy):
        for number, turn in enumerate(_offered(snippet, user)):
            yield Button(
                turn.label, turn_address(snippet, turn, next_url), icon_name=ICONS[turn], priority=40 + number
            )


class TurnMenuItem(ActionMenuItem):
    def __init__(self, vacancy: Vacancy, turn: Turn, order: int) -> None:
        super().__init__(order)
        self.name, self.label, self.icon_name = f"turn-{turn.value}", turn.label, ICONS[turn]
        self.address = turn_address(vacancy, turn)

    def get_url(self, parent_context: dict[str, Any]) -> str:
        return self.address


def add_to_action_menu(items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]) -> None:
    vacancy = context.get("instance")
    if context["view"] == "edit" and isinstance(vacancy, Vacancy):
        turns = enumerate(_offered(vacancy, request.user))
        items += [TurnMenuItem(vacancy, turn, 200 + number) for number, turn in turns]


def log_actions(actions: Any) -> None:
    said = {
        Turn.SCHEDULE: _("Published, to open later"),
        Turn.EXTEND: _("Extended"),
        Turn.CLOSE: _("Closed early"),
        Turn.RELIST: _("Advertised again"),
        Turn.COPY: _("Copied as a new draft"),
        Turn.ARCHIVE: _("Archived"),
    }
    for turn, sentence in said.items():
        actions.register_action(f"careers.{turn.value}_vacancy", turn.label, sentence)
    actions.register_action(UNDONE, _("Undo"), _("Undid what was done last"))
    actions.register_action(RECORDED, _("Record the outcome"), _("Recorded what came of it"))

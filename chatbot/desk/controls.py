"""The switch and the budget."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chatbot.control.models import ChatBudget, ChatSwitch, Mode
from chatbot.control.spending import standing
from chatbot.control.switch import mode_now, turn_switch

from .rights import MAY_BUDGET, MAY_SEE, MAY_SWITCH, needs

LAST = 10


class SwitchForm(forms.ModelForm):
    mode = forms.ChoiceField(
        label=gettext_lazy("The chatbot is"), choices=Mode.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = ChatSwitch
        fields = ["mode", "reason"]


class BudgetForm(forms.ModelForm):
    class Meta:
        model = ChatBudget
        fields = ["pence_a_day", "tokens_a_day", "pence_per_million_read", "pence_per_million_written"]


@needs(MAY_SEE)
def controls(request: HttpRequest) -> HttpResponse:
    """Whoever may not change one sees how it stands."""
    may_switch, may_budget = request.user.has_perm(MAY_SWITCH), request.user.has_perm(MAY_BUDGET)
    switch = SwitchForm(_sent(request, "switch"), initial={"mode": mode_now().value})
    budget = BudgetForm(_sent(request, "budget"), instance=ChatBudget.current())
    if request.method == "POST":
        form, allowed = (switch, may_switch) if "switch" in request.POST else (budget, may_budget)
        if not allowed:
            raise PermissionDenied
        if form.is_valid():
            messages.success(request, _switched(form, request.user) if form is switch else _budgeted(form))
            return redirect("chatbot_controls")
    context = {
        "page_title": _("Switch and budget"),
        "switch": switch if may_switch else None,
        "budget": budget if may_budget else None,
        "mode": mode_now(),
        "turns": ChatSwitch.objects.select_related("by")[:LAST],
        "standing": standing(),
    }
    return TemplateResponse(request, "chatbot/desk/controls.html", context)


def _sent(request: HttpRequest, name: str) -> Any:
    return request.POST if request.method == "POST" and name in request.POST else None


def _switched(form: forms.ModelForm, user: Any) -> str:
    mode = Mode(form.cleaned_data["mode"])
    turn_switch(mode=mode, reason=form.cleaned_data["reason"], user=user)
    return _("From the next question on the chatbot is: %(mode)s.") % {"mode": mode.label}


def _budgeted(form: forms.ModelForm) -> str:
    form.save()
    return _("The budget holds from the next question on.")

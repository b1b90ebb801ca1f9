"""One screen a page: whom it names, and the link for each to read and agree."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from wagtail.models import Page

from portal.consent import asking
from portal.consent.models import Agreement, AskedChange
from portal.pages.models import BasePage

from .states import states_of


class AskForm(forms.Form):
    person = forms.IntegerField(widget=forms.HiddenInput)
    email = forms.EmailField(label=gettext_lazy("E-mail of this person"), required=False)


class SettleForm(forms.Form):
    change = forms.IntegerField(widget=forms.HiddenInput)
    note = forms.CharField(label=gettext_lazy("What was done"), max_length=250)


@never_cache
def people(request: HttpRequest, page_id: int) -> HttpResponse:
    page = editable(request, page_id)
    if request.method == "POST":
        step = {"ask": _ask, "take_back": _take_back, "settle": _settle}.get(request.POST.get("step", ""))
        if step:
            step(request, page)
        return redirect(request.path)
    context = {
        "page": page,
        "states": states_of(page),
        "origin": request.build_absolute_uri("/").rstrip("/"),
        "page_title": _("Who is named, and what they agreed to"),
    }
    return TemplateResponse(request, "portal/consent/admin/people.html", context)


def editable(request: HttpRequest, page_id: int) -> BasePage:
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, BasePage) or not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


def _ask(request: HttpRequest, page: BasePage) -> None:
    form = AskForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("That is no e-mail address we can write to. No link was made."))
        return
    named = {state.person.pk: state.person for state in states_of(page)}
    if person := named.get(form.cleaned_data["person"]):
        email = form.cleaned_data["email"]
        asking.ask(person=person, page=page, user=request.user, email=email)
        words = {"name": person.public_name}
        told = (
            _("The link for %(name)s is on its way.")
            if email
            else _("The link for %(name)s is ready to copy.")
        )
        messages.success(request, told % words)


def _take_back(request: HttpRequest, page: BasePage) -> None:
    agreement = Agreement.objects.filter(page_id=page.pk, pk=as_number(request.POST.get("agreement"))).first()
    if agreement:
        asking.take_back(agreement)
        messages.success(request, _("The link leads nowhere now."))


def _settle(request: HttpRequest, page: BasePage) -> None:
    form = SettleForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say what was done about it, in a few words."))
        return
    change = AskedChange.objects.filter(agreement__page_id=page.pk, pk=form.cleaned_data["change"]).first()
    if change:
        asking.settle(change, user=request.user, note=form.cleaned_data["note"])


def as_number(value: Any) -> int:
    """0, which is nobody's key, for anything else than digits."""
    return int(value) if str(value or "").isdecimal() else 0

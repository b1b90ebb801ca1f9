"""HR's screens for the keys of recruitment systems: what there is, a new one, and the end of one."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from wagtail.admin import messages

from portal.organisations.models import Organisation

from .keys import MADE, REVOKED, employers_of, keys_for, make_key, revoke_key
from .models import Partner


class KeyForm(forms.ModelForm):
    class Meta:
        model = Partner
        fields = ["name", "employer", "publishes"]
        widgets = {"publishes": forms.RadioSelect}

    def __init__(self, *args: Any, employers: Any, **kwargs: Any) -> None:
        """One employer is no choice."""
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["publishes"].choices = Partner._meta.get_field("publishes").choices
        fields["publishes"].required = True
        own = list(employers[:2])
        self.only: Organisation | None = own[0] if len(own) == 1 else None
        if self.only:
            del fields["employer"]
        else:
            fields["employer"].queryset = employers

    @property
    def employer(self) -> Organisation:
        return self.only or self.cleaned_data["employer"]


def keys_page(request: HttpRequest) -> HttpResponse:
    if not employers_of(request.user).exists():
        raise PermissionDenied
    context = {"keys": keys_for(request.user), "several": employers_of(request.user)[:2].count() > 1}
    return TemplateResponse(request, "careers/partners/admin/keys.html", context)


@never_cache
def new_key(request: HttpRequest) -> HttpResponse:
    """The answer shows the key; neither address nor session keeps it."""
    employers = employers_of(request.user)
    if not employers.exists():
        raise PermissionDenied
    form = KeyForm(request.POST if request.method == "POST" else None, employers=employers)
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in ("name", "publishes")}
        partner, plain = make_key(employer=form.employer, by=request.user, **values)
        address = request.build_absolute_uri(f"/api/v1/employers/{form.employer.slug}/vacancies")
        context = {"partner": partner, "plain": plain, "address": address}
        return TemplateResponse(request, "careers/partners/admin/made.html", context)
    return TemplateResponse(request, "careers/partners/admin/new.html", {"form": form})


def end_key(request: HttpRequest, pk: int) -> HttpResponse:
    partner = get_object_or_404(keys_for(request.user), pk=pk)
    if request.method == "POST":
        revoke_key(partner=partner, by=request.user)
        messages.success(request, _("The key of “%(name)s” opens nothing any more.") % {"name": partner})
        return redirect("careers_keys")
    return TemplateResponse(request, "careers/partners/admin/end.html", {"partner": partner})


def addresses() -> list[URLPattern]:
    return [
        path("vacancies/keys/", keys_page, name="careers_keys"),
        path("vacancies/keys/new/", new_key, name="careers_new_key"),
        path("vacancies/keys/<int:pk>/end/", end_key, name="careers_end_key"),
    ]


def log_actions(actions: Any) -> None:
    actions.register_action(MADE, gettext_lazy("Make a key"), gettext_lazy("Key made"))
    actions.register_action(REVOKED, gettext_lazy("End a key"), gettext_lazy("Key ended"))

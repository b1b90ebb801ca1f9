"""Preview, then one press. Only who may delete people and manage everybody's pages is let in."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from portal.people.models import Person

from . import afterwards
from .erase import erase, preview
from .models import ErasureReport


class SureForm(forms.Form):
    sure = forms.BooleanField(label=gettext_lazy("I have read what goes. It cannot be brought back."))


def may_erase(request: HttpRequest) -> None:
    if not request.user.is_superuser:  # type: ignore[union-attr]
        raise PermissionDenied


@never_cache
def erase_person(request: HttpRequest, person_id: int) -> HttpResponse:
    may_erase(request)
    person = get_object_or_404(Person, pk=person_id)
    form = SureForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        report = erase(person, user=request.user)
        messages.success(request, _("The person is erased."))
        return redirect("portal_erasure_report", report.pk)
    context = {
        "person": person,
        "preview": preview(person),
        "form": form,
        "page_title": _("Erase a person"),
        "people_url": reverse("wagtailsnippets_portal_person:list"),
    }
    return TemplateResponse(request, "portal/erasure/preview.html", context)


@never_cache
def erasure_report(request: HttpRequest, report_id: int) -> HttpResponse:
    may_erase(request)
    report = get_object_or_404(ErasureReport, pk=report_id)
    if request.method == "POST":
        report.to_do = afterwards.finish()
        report.save(update_fields=["to_do"])
        return redirect(request.path)
    context = {"report": report, "page_title": _("What was erased")}
    return TemplateResponse(request, "portal/erasure/report.html", context)

"""The hints about one draft: a screen of its own, and the same list in the side panel of the editor."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.staticfiles import versioned_static
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .finding import checked_models, standing
from .models import DismissedHint


class DismissForm(forms.Form):
    digest = forms.CharField(max_length=64)
    note = forms.CharField(max_length=250, required=False)


@never_cache
def hints(request: HttpRequest, app_label: str, model: str, pk: int) -> HttpResponse:
    thing = _editable(request, app_label, model, pk)
    draft = thing.get_latest_revision_as_object() if thing.latest_revision_id else thing
    in_panel = "HX-Request" in request.headers
    if request.method == "POST":
        refused = _answer(request, draft)
        if not in_panel:
            if refused:
                messages.error(request, refused)
            return redirect(request.path)
    context = {"hints": standing(draft), "address": request.path, "draft": draft}
    if in_panel:
        return TemplateResponse(request, "portal/hints/_list.html", context)
    context |= {"page_title": _("Hints"), "edit_url": AdminURLFinder(request.user).get_edit_url(thing)}
    return TemplateResponse(request, "portal/hints/hints.html", context)


def _editable(request: HttpRequest, app_label: str, model: str, pk: int) -> Any:
    kind = get_object_or_404(ContentType, app_label=app_label, model=model)
    model_class: Any = kind.model_class()
    if model_class not in set(checked_models()):
        raise Http404
    thing = get_object_or_404(model_class, pk=pk)
    if not _may_edit(request.user, thing):
        raise PermissionDenied
    return thing


def _may_edit(user: Any, thing: Any) -> bool:
    if isinstance(thing, Page):
        return bool(thing.permissions_for_user(user).can_edit())
    policy = policy_registry.get_by_type(type(thing))
    return bool(policy.user_has_permission_for_instance(user, "change", thing))


def _answer(request: HttpRequest, draft: Any) -> str:
    """Dismisses a hint, or with ``again`` takes its dismissal back. Returns why not; empty when it is done."""
    form = DismissForm(request.POST)
    if not form.is_valid():
        return _("That hint is not known.")
    own = {
        "content_type": ContentType.objects.get_for_model(draft),
        "object_id": str(draft.pk),
        "digest": form.cleaned_data["digest"],
    }
    if "again" in request.POST:
        DismissedHint.objects.filter(**own).delete()
        return ""
    if not form.cleaned_data["note"]:
        return _("Say in a few words why it stays.")
    if own["digest"] not in {one.hint.digest for one in standing(draft)}:
        return _("That sentence has been changed meanwhile. Look at it again.")
    values = {"note": form.cleaned_data["note"], "dismissed_by": request.user}
    DismissedHint.objects.update_or_create(**own, defaults=values)
    return ""


def address_for(thing: Any) -> str:
    """Empty for what is not checked, or not saved yet."""
    if not getattr(thing, "pk", None) or type(thing) not in set(checked_models()):
        return ""
    return reverse("portal_hints", args=[thing._meta.app_label, thing._meta.model_name, thing.pk])


def addresses() -> list[URLPattern]:
    return [path("hints/<slug:app_label>/<slug:model>/<int:pk>/", hints, name="portal_hints")]


def script() -> SafeString:
    return format_html('<script src="{}" defer></script>', versioned_static("portal/hints/panel.js"))

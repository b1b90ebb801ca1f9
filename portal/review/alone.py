"""A superuser may publish her own words without a second pair of eyes: with a reason, which the history keeps."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.log_actions import LogFormatter, log

from .rules import ALONE, reason_for

ACTION = "portal.publish_alone"


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why nobody else reads it first"),
        help_text=gettext_lazy("Such as: the bursary changed today, and both moderators are away."),
        max_length=250,
        min_length=10,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


@transaction.atomic
def publish_alone(*, obj: Any, user: Any, reason: str) -> None:
    """Publishes the latest draft of the row ``obj``. Raises PermissionDenied, and what ``publish`` raises."""
    if not user.is_superuser or not reason.strip():
        raise PermissionDenied
    revision = obj.get_latest_revision()
    setattr(revision, ALONE, reason)
    log(instance=obj, action=ACTION, user=user, revision=revision, data={"reason": reason.strip()})
    revision.publish(user=user)


def publish_alone_page(request: HttpRequest, app_label: str, model: str, pk: int) -> HttpResponse:
    if not request.user.is_superuser:
        raise PermissionDenied
    kind = get_object_or_404(ContentType, app_label=app_label, model=model)
    model_class: Any = kind.model_class()
    obj: Any = get_object_or_404(model_class, pk=pk, latest_revision__isnull=False)
    edit_url = AdminURLFinder(request.user).get_edit_url(obj)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        publish_alone(obj=obj, user=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("“%(title)s” is published. The history says why.") % {"title": obj})
        return redirect(edit_url)
    draft = obj.get_latest_revision_as_object()
    context = {"form": form, "draft": draft, "why": reason_for(draft), "edit_url": edit_url}
    return TemplateResponse(request, "portal/review/alone.html", context)


def addresses() -> list[URLPattern]:
    pattern = "review/alone/<slug:app_label>/<slug:model>/<int:pk>/"
    return [path(pattern, publish_alone_page, name="portal_publish_alone")]


def address_for(obj: Any) -> str:
    return reverse("portal_publish_alone", args=[obj._meta.app_label, obj._meta.model_name, obj.pk])


def log_actions(actions: Any) -> None:
    @actions.register_action(ACTION)
    class PublishedAlone(LogFormatter):
        label = gettext_lazy("Publish without a second pair of eyes")

        def format_message(self, log_entry: Any) -> str:
            return _("Published without a second pair of eyes: %(reason)s") % {
                "reason": log_entry.data.get("reason", "")
            }

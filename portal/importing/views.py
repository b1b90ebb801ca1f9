"""An imported document's to-do list: each finding is mended, or dismissed with a note."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal import clock
from portal.importing.forms import DecisionForm
from portal.importing.models import ImportedDocument, ImportFinding


def todo(request: HttpRequest, document_id: int) -> HttpResponse:
    document = get_object_or_404(ImportedDocument, pk=document_id)
    if document.draft is None or not may_edit(request.user, document.draft):
        raise PermissionDenied
    form = DecisionForm(request.POST or None, findings=document.findings.all())
    if request.method == "POST" and form.is_valid():
        decide(user=request.user, **form.cleaned_data)
        return redirect(request.path)
    findings = list(document.findings.all())
    return TemplateResponse(
        request,
        "portal/importing/todo.html",
        {
            "document": document,
            "form": form,
            "to_do": [one for one in findings if one.state == ImportFinding.State.OPEN],
            "done": [one for one in findings if one.state != ImportFinding.State.OPEN],
            "edit_url": AdminURLFinder(request.user).get_edit_url(document.draft),
            "page_title": _("To do after the import"),
        },
    )


def decide(*, user: Any, finding: ImportFinding, state: str, note: str = "") -> None:
    """Record who decided, and when. Back to "to do" forgets both."""
    again = state == ImportFinding.State.OPEN
    finding.state, finding.note = state, note.strip()
    finding.decided_by = None if again else user
    finding.decided_at = None if again else clock.now()
    finding.save()


def may_edit(user: Any, draft: models.Model) -> bool:
    if isinstance(draft, Page):
        return draft.permissions_for_user(user).can_edit()
    policy = policy_registry.get_by_type(type(draft))
    return policy.user_has_permission_for_instance(user, "change", draft)

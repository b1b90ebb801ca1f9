"""An imported document's to-do list: each finding is mended, or dismissed with a note."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder

from portal.importing.deciding import decide, may_edit
from portal.importing.models import ImportedDocument, ImportFinding
from portal.importing.registry import importers

from .deciding import DecisionForm
from .rows import lines_of


def todo(request: HttpRequest, document_id: int) -> HttpResponse:
    document = get_object_or_404(ImportedDocument, pk=document_id)
    if document.draft is None or not may_edit(request.user, document.draft):
        raise PermissionDenied
    form = DecisionForm(request.POST or None, findings=document.findings.all())
    if request.method == "POST" and form.is_valid():
        decide(user=request.user, **form.cleaned_data)
        return redirect(request.path)
    findings = list(document.findings.all())
    fields = {one.name: one for one in importers[document.kind].shown} if document.kind in importers else {}
    used = [one.line for one in findings]
    return TemplateResponse(
        request,
        "portal/importing/todo.html",
        {
            "document": document,
            "form": form,
            "to_do": [
                (one, fields.get(one.about)) for one in findings if one.state == ImportFinding.State.OPEN
            ],
            "done": [one for one in findings if one.state != ImportFinding.State.OPEN],
            "edit_url": AdminURLFinder(request.user).get_edit_url(document.draft),
            "lines": lines_of(document.text, used) if document.text else [],
            "kind": importers[document.kind].label if document.kind in importers else document.kind,
            "page_title": _("To do after the import"),
        },
    )

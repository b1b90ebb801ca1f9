"""*Bring in a document*: hand it in, look at what was read, make the draft. Until then nothing is written."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from portal.importing.bringing import bring_in, kinds_for, known_before, owners_of
from portal.importing.cleaning import clean
from portal.importing.links import links_of
from portal.importing.models import ImportedDocument
from portal.importing.reading import Source
from portal.importing.recognise import judge
from portal.importing.record import Record
from portal.importing.registry import Importer, Unfinished, importers

from .forms import AUTO, RecordForm, SourceForm
from .rows import elsewhere, lines_of, pointers_of, rows_of

READ, MAKE = "read", "make"


@never_cache
def bring_in_page(request: HttpRequest) -> HttpResponse:
    kinds = kinds_for(request.user)
    if not kinds:
        raise PermissionDenied
    form = SourceForm(request.POST or None, request.FILES or None, kinds=kinds)
    if request.method != "POST" or not form.is_valid():
        return _hand_in(request, form)
    return _look(request, form, kinds)


def _hand_in(request: HttpRequest, form: SourceForm) -> HttpResponse:
    context = {"form": form, "page_title": _("Bring in a document")}
    return TemplateResponse(request, "portal/importing/hand_in.html", context)


def _look(request: HttpRequest, form: SourceForm, kinds: list[Importer]) -> HttpResponse:
    source, document = form.source, clean(form.source)
    judged = judge(document)
    allowed = [one.kind for one in kinds]
    wanted = form.cleaned_data["kind"] or AUTO
    kind = wanted if wanted != AUTO else judged.kind if judged.kind in allowed else allowed[0]
    record = importers[kind].parse(document)
    links, owners = links_of(record), owners_of(request.user)
    owner = _owner(links.organisation or links.likely, owners)
    making = request.POST.get("step") == MAKE and request.POST.get("read_as") == kind
    fields = RecordForm(request.POST if making else None, record=record, owners=owners, owner=owner)
    pointers = pointers_of([*record.findings, *links.findings], request.POST)
    if making and fields.is_valid():
        made = _make(request, record, source, fields, pointers)
        if made is not None:
            return redirect("portal_import_todo", made.pk)
    chosen = importers[kind]
    context = {
        "page_title": _("Look at what was read"),
        "source": source,
        "kind": chosen,
        "kinds": kinds,
        "judged": judged if judged.kind == kind else None,
        "best": importers[judged.kind],
        "second": importers[judged.second] if judged.second else None,
        "fields": fields,
        "rows": rows_of(fields, record, pointers),
        "elsewhere": elsewhere(fields, pointers),
        "record": record,
        "before": known_before(request.user, source.text)[:3],
        "lines": lines_of(source.text, [*record.provenance.values(), *(one.line for one in pointers)]),
    }
    return TemplateResponse(request, "portal/importing/look.html", context)


def _owner(likely: Any, owners: Any) -> Any:
    """The text's employer where it is one of hers; where she writes for one alone, that one."""
    if likely is not None and owners.filter(pk=likely.pk).exists():
        return likely
    few = list(owners[:2])
    return few[0] if len(few) == 1 else None


def _make(
    request: HttpRequest, record: Record, source: Source, fields: RecordForm, pointers: list[Any]
) -> ImportedDocument | None:
    """None where it could not be made; the form then says why, and keeps what was written."""
    notes = {one.key: one.note for one in pointers if one.note}
    try:
        made = bring_in(
            user=request.user,
            record=record,
            source=source,
            owner=fields.cleaned_data["owner"],
            values=fields.changes,
            notes=notes,
        )
    except Unfinished as unfinished:
        fields.add_error(unfinished.field, str(unfinished))
        return None
    except PermissionDenied:
        fields.add_error("owner", _("You cannot write there. Choose an employer that you write for."))
        return None
    messages.success(
        request, _("“%(title)s” is a draft now. Nothing of it is published.") % {"title": made.draft}
    )
    return made

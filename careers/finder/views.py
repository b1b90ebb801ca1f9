"""The editor's views of a draft: try it, and see whose results it would change."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careers.models import FinderPage

from .drafting import changes_of, draft_of, trial


def editable(request: HttpRequest, pk: int) -> FinderPage:
    page = get_object_or_404(FinderPage, pk=pk)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


@require_safe
def try_it(request: HttpRequest, pk: int) -> HttpResponse:
    page = editable(request, pk)
    draft = draft_of(page)
    given = {code: answer for code, answer in request.GET.dict().items() if answer}
    context = {
        "page": page,
        "table": draft.table,
        "given": given,
        "trial": trial(draft.table, given),
        "problems": draft.problems(),
        "title": _("Try it: %(page)s") % {"page": draft.title},
    }
    return render(request, "careers/finder/admin/try.html", context)


@require_safe
def changes(request: HttpRequest, pk: int) -> HttpResponse:
    page = editable(request, pk)
    draft = draft_of(page)
    found = draft.problems()
    context = {
        "page": page,
        "problems": found,
        "differences": None if found else changes_of(page),
        "title": _("Whose results would change: %(page)s") % {"page": draft.title},
    }
    return render(request, "careers/finder/admin/changes.html", context)


def addresses() -> list[URLPattern]:
    return [
        path("finder/<int:pk>/try/", try_it, name="careers_finder_try"),
        path("finder/<int:pk>/changes/", changes, name="careers_finder_changes"),
    ]

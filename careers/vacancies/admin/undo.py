"""The button that undoes: one post, for everything that one click has done."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from ..models import Vacancy
from ..undoing import undo_turns
from .said import what_was_done, with_reasons


@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    done = what_was_done(request.POST.get("done", ""))
    if done is None:
        messages.error(request, _("It is too late to undo this. You can still change each vacancy by hand."))
        return redirect(_list())
    result = undo_turns(done=UUID(done), user=request.user)
    count = len(result.back)
    if count == 1:
        said = _("Undone: “%(title)s” is as it was before.") % {"title": result.back[0].title}
    elif count:
        said = ngettext(
            "Undone: %(count)d vacancy is as it was before.",
            "Undone: %(count)d vacancies are as they were before.",
            count,
        ) % {"count": count}
    else:
        said = _("Nothing was undone.")
    tell = messages.success if count else messages.error
    tell(request, with_reasons(said, result.refused))
    return redirect(_list())


def _list() -> str:
    return reverse(Vacancy.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]

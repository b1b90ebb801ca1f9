"""The first question of a new advert: the same as last time, or from nothing?"""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from portal import clock
from portal.accounts.scoped import SEEING

from ..copying import copy_vacancy
from ..last_time import last_adverts
from ..models import Vacancy
from ..states import state_of
from ..turns import Turn, TurnRefused
from .said import said_of
from .turns import edit_address


def start(request: HttpRequest) -> HttpResponse:
    if not policy_registry.get_by_type(Vacancy).user_has_permission(request.user, "add"):
        raise PermissionDenied
    words = request.GET.get("q", "")[:100]
    adverts = [(advert, state_of(advert, clock.now()).label) for advert in last_adverts(request.user, words)]
    empty = reverse(Vacancy.snippet_viewset.get_url_name("add"))  # type: ignore[attr-defined]
    context = {"adverts": adverts, "words": words, "empty": empty}
    return TemplateResponse(request, "careers/vacancies/admin/start.html", context)


@require_POST
def copy_of_last_time(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft with last time's words, open for the new dates."""
    policy = policy_registry.get_by_type(Vacancy)
    own = policy.instances_user_has_any_permission_for(request.user, SEEING)
    last = get_object_or_404(own, pk=pk)
    try:
        draft = copy_vacancy(vacancy=last, user=request.user)
    except TurnRefused as refused:
        messages.error(request, str(refused))
        return redirect("careers_vacancy_start")
    messages.success(request, said_of(Turn.COPY, last))
    return redirect(edit_address(draft))

"""Where the button to apply leads: to what its advert holds, and nowhere else."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from portal import clock

from .attaching import attachments_of
from .models import Vacancy
from .naming import withheld
from .signals import application_begun
from .states import State, state_of

BY_EMAIL = "email"


class OutToApply(HttpResponseRedirect):
    """Also into the visitor's mail program."""

    allowed_schemes = ["http", "https", "mailto"]


@never_cache
@require_safe
def apply(request: HttpRequest, slug: str) -> HttpResponse:
    """To the employer's form, on its site or to download, or to a mail to it; back to the advert when it cannot be applied for (any more)."""
    vacancy = get_object_or_404(Vacancy, slug=slug)
    now = clock.now()
    target = target_of(vacancy, request.GET.get("by", ""))
    if not target or state_of(vacancy, now) != State.OPEN or withheld(vacancy, now):
        return HttpResponseRedirect(vacancy.get_absolute_url())
    application_begun.send(sender=Vacancy, request=request, vacancy=vacancy)
    response = OutToApply(target)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def target_of(vacancy: Vacancy, by: str) -> str:
    """``by`` is the address of one of its own forms to download, or ``email``; else it is its link."""
    if by == BY_EMAIL:
        return f"mailto:{vacancy.apply_email}" if vacancy.apply_email else ""
    if by:
        return by if by in {one.url for one in attachments_of(vacancy) if one.is_form} else ""
    return vacancy.apply_url

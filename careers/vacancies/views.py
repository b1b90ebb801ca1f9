"""The public page of a vacancy."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_vary_headers
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect

from portal import clock

from .attaching import attachments_of
from .links import links_of
from .masking import masked
from .models import Vacancy
from .naming import withheld
from .offers import page_of, schemes_of
from .one_like_it import follow_address
from .parts import shown_brochure
from .signals import vacancy_opened
from .similar import pay_chart, similar_to
from .states import READABLE, State, closed_unconfirmed, course_of, state_of
from .structured import job_posting_script
from .terms import terms_of, workplace
from .wording import (
    allowance_words,
    closing_words,
    hourly_words,
    hours_words,
    pattern_words,
    pay_words,
    place_words,
)

CLOSING_SOON_DAYS = 7


def vacancy_page(request: HttpRequest, slug: str) -> HttpResponse:
    """200 while it may be read, with its state said; 410 once it has gone or is withheld; 404 before it ever was."""
    vacancy = get_object_or_404(Vacancy.objects.with_what_its_page_shows(), slug=slug)
    now = clock.now()
    state = state_of(vacancy, now)
    if state in READABLE and not withheld(vacancy, now):
        similar = similar_to(vacancy, now)
        context = {
            **page_context(vacancy, now),
            **links_of(vacancy),
            "similar": similar,
            "pay_chart": pay_chart(vacancy, similar),
            "job_posting": job_posting_script(vacancy, now, request.build_absolute_uri),
        }
        response = render(request, "careers/vacancies/vacancy.html", context)
        vacancy_opened.send(sender=Vacancy, request=request, vacancy=vacancy)
        # It says whether the visitor has saved it.
        patch_vary_headers(response, ["Cookie"])
        return response
    if state == State.GONE or state in READABLE:
        return _gone(request, vacancy)
    raise Http404


def _gone(request: HttpRequest, vacancy: Vacancy) -> HttpResponse:
    redirect = get_redirect(request, Redirect.normalise_path(request.path, decode_unicode=False))
    if redirect is not None and redirect.link:
        return HttpResponsePermanentRedirect(redirect.link)
    now = clock.now()
    context = {
        "vacancy": vacancy,
        "follow": follow_address(vacancy),
        "relisted": vacancy.relistings.open(now).first(),
        "similar": similar_to(vacancy, now),
        "may_be_named": not withheld(vacancy, now),
    }
    return render(request, "careers/vacancies/gone.html", context, status=410)


def page_context(vacancy: Vacancy, now: datetime) -> dict[str, Any]:
    """What the page shows at an instant; the preview shows the same."""
    state = state_of(vacancy, now)
    closes = course_of(vacancy).closes
    is_open = state == State.OPEN
    if state == State.CLOSED:
        vacancy = masked(vacancy)
    return {
        "vacancy": vacancy,
        "state": state,
        "is_open": is_open,
        "unconfirmed": closed_unconfirmed(vacancy, now),
        "closed_on": closes if state == State.CLOSED else None,
        "days_left": (closes - now).days if state == State.OPEN and closes else None,
        "closing_soon": state == State.OPEN
        and closes is not None
        and (closes - now).days < CLOSING_SOON_DAYS,
        "job_posting": "",
        "relisted": vacancy.relistings.open(now).first() if state == State.CLOSED else None,
        "removed_on": course_of(vacancy).gone,
        "follow": follow_address(vacancy),
        "pay": pay_words(vacancy),
        "hours": hours_words(vacancy),
        "patterns": pattern_words(vacancy),
        "closing": closing_words(vacancy),
        "places": place_words(vacancy),
        "brochure": shown_brochure(vacancy),
        "hourly": hourly_words(vacancy),
        "workplace": workplace(vacancy),
        "terms": terms_of(vacancy),
        "schemes": schemes_of(vacancy),
        "essential": vacancy.essential.splitlines(),
        "desirable": vacancy.desirable.splitlines(),
        "attachments": attachments_of(vacancy) if is_open else [],
        "every_post": page_of(vacancy),
        "allowances": [
            (allowance_words(row), row.conditions, row.repayment) for row in vacancy.allowances.all()
        ],
    }

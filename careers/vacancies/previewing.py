"""A draft as its readers will meet it: on its page, in a list, in a message."""

from typing import Any

from django.http import HttpRequest

from portal import clock
from portal.pages.previews import PAGE, SEARCH, preview_context

from .models import Vacancy
from .sources import document_of
from .views import page_context

CARD = "careers/vacancies/parts/card.html"
NOT_YET = "new"
"""In the address, until the first saving gives one."""


def context_of(vacancy: Vacancy, request: HttpRequest, mode: str) -> dict[str, Any]:
    if mode == PAGE:
        return {"request": request, **page_context(vacancy, clock.now())}
    vacancy.slug = vacancy.slug or NOT_YET
    document = document_of(vacancy) if mode == SEARCH else None
    return {**preview_context(request, vacancy.share_card, document, mode), "hit_template": CARD}

"""A new page that begins with the questions of a gap.

Between the gap and the form an editor chooses where the page goes and of what kind it is. Her session keeps the gap's
number that long, no words.
"""

from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Page, Site
from wagtail.signals import init_new_page

from portal import clock
from portal.pages.models import BasePage
from portal.passages.store import Entry

from .models import Gap
from .shown import nearest_pages

KEY = "chatbot_gap"
SECONDS = 3600
MOST = 10
_gap: ContextVar[int | None] = ContextVar("gap", default=None)


def begin_page(request: HttpRequest, gap: Gap) -> str:
    """The address where she chooses the kind of page: beside the nearest page, or below home."""
    request.session[KEY] = [gap.pk, clock.now().timestamp()]
    parent = _beside(nearest_pages(question.answer for question in gap.questions.select_related("answer")))
    return reverse("wagtailadmin_pages:add_subpage", args=[parent.pk])


def _beside(nearest: list[Entry]) -> Page:
    for entry in nearest:
        number = entry.document.rpartition(":")[2]
        page = (
            Page.objects.filter(pk=number, url_path__endswith=entry.url).first()
            if number.isdecimal()
            else None
        )
        if page and (parent := page.get_parent()):
            return parent
    return Site.objects.get(is_default_site=True).root_page


def before_create_page(request: HttpRequest, parent: Page, page_class: type[Page]) -> None:
    """On each form of a new page while the gap waits for one."""
    number, since = request.session.get(KEY) or (None, 0)
    fresh = number and clock.now().timestamp() - since < SECONDS
    _gap.set(number if fresh and request.method == "GET" else None)


def after_create_page(request: HttpRequest, page: Page) -> None:
    request.session.pop(KEY, None)


def prefill(sender: Any, page: Page, parent: Page, **kwargs: Any) -> None:
    number = _gap.get()
    _gap.set(None)
    gap = Gap.objects.filter(pk=number).first() if number else None
    if gap is None or not isinstance(page, BasePage):
        return
    questions = gap.questions.values_list("answer__question", flat=True)
    asked = list(dict.fromkeys(questions))[:MOST]
    page.title = asked[0].strip("?!. ").capitalize()[:255]
    page.questions_answered = "\n".join(asked)


def connect() -> None:
    init_new_page.connect(prefill, dispatch_uid="chatbot.gaps.prefill")

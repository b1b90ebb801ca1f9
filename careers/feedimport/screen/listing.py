"""The lists that bring vacancies, with what became of the last delivery of each."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from ..models import FeedDelivery, VacancyFeed
from .access import feeds_of


def listing(request: HttpRequest) -> HttpResponse:
    feeds = list(feeds_of(request.user))
    several = len({feed.employer_id for feed in feeds}) > 1
    context = {
        "rows": [_row(feed) for feed in feeds],
        "several": several,
        "page_title": _("Lists of vacancies"),
    }
    return TemplateResponse(request, "careers/feedimport/lists.html", context)


def _row(feed: VacancyFeed) -> dict[str, Any]:
    latest = feed.latest
    needs = latest is not None and latest.state in (FeedDelivery.State.NEW, FeedDelivery.State.REFUSED)
    return {
        "feed": feed,
        "latest": latest,
        "needs": needs,
        "held": latest.rows.held().count() if latest else 0,
    }

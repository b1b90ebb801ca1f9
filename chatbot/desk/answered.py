"""On a page's own form: the questions that it answered."""

from django.db.models import Count, Q
from django.http import HttpRequest
from django.template.loader import render_to_string
from wagtail.models import Page

from chatbot.records.models import AnswerRecord
from portal.pages.indexing import key_of

from .readings import log_readings
from .rights import MAY_READ, MAY_SEE

LAST = 10


def answered(page: Page, request: HttpRequest) -> str:
    """Counts for whoever sees the desk; the last questions too, logged, for whoever may read them."""
    if not request.user.has_perm(MAY_SEE):
        return ""
    found = AnswerRecord.objects.filter(citations__document=key_of(page))
    counts = found.aggregate(
        all=Count("pk"),
        useful=Count("pk", filter=Q(feedback__useful=True)),
        not_useful=Count("pk", filter=Q(feedback__useful=False)),
    )
    if not counts["all"]:
        return ""
    last = list(found[:LAST]) if request.user.has_perm(MAY_READ) else []
    log_readings(last, request.user)
    return render_to_string("chatbot/desk/answered.html", {"counts": counts, "last": last})

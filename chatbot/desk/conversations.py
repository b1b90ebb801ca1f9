"""What people asked and how it ended: the list, and one conversation as it was shown."""

from typing import Any
from uuid import UUID

import django_filters
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from chatbot.records.models import AnswerRecord
from chatbot.statuses import STATUSES, Outcome

from .readings import log_readings
from .rights import MAY_READ, MAY_SEE, needed_by, needs

OUTCOMES = {
    Outcome.ANSWERED: _("Answered"),
    Outcome.CLOSEST: _("Closest information"),
    Outcome.LIVE: _("Live facts"),
    Outcome.CLARIFICATION: _("Clarification"),
    Outcome.SIGNPOSTED: _("Signposted"),
    Outcome.REFUSED: _("Refused"),
    Outcome.UNAVAILABLE: _("Unavailable"),
}
USEFUL = {"yes": _("Useful"), "no": _("Not useful"), "none": _("Nothing said")}
KEPT = [(outcome.value, label) for outcome, label in OUTCOMES.items() if outcome is not Outcome.SIGNPOSTED]


def in_words(status: str) -> str:
    return status.replace("_", " ").capitalize()


class AnswerFilterSet(WagtailFilterSet):
    outcome = django_filters.ChoiceFilter(label=_("Outcome"), choices=KEPT)
    status = django_filters.ChoiceFilter(
        label=_("Status"), choices=[(name, in_words(name)) for name in STATUSES]
    )
    made_at = django_filters.DateFromToRangeFilter(label=_("Asked on"), widget=DateRangePickerWidget)
    unanswered = django_filters.BooleanFilter(
        label=_("The site does not answer it"), method="filter_unanswered"
    )
    useful = django_filters.ChoiceFilter(
        label=_("Was it useful?"), choices=list(USEFUL.items()), method="filter_useful"
    )

    class Meta:
        model = AnswerRecord
        fields = ["outcome", "status", "made_at", "unanswered", "useful"]

    def filter_unanswered(self, rows: Any, name: str, value: bool) -> Any:
        found = AnswerRecord.objects.unanswered().values("pk")
        return rows.filter(pk__in=found) if value else rows.exclude(pk__in=found)

    def filter_useful(self, rows: Any, name: str, value: str) -> Any:
        if value == "none":
            return rows.filter(feedback=None)
        return rows.filter(feedback__useful=value == "yes")


def outcome_of(record: AnswerRecord) -> Any:
    return OUTCOMES.get(Outcome(record.outcome), record.outcome)


def status_of(record: AnswerRecord) -> str:
    return in_words(record.status)


def usefulness_of(record: AnswerRecord) -> Any:
    feedback = getattr(record, "feedback", None)
    return (USEFUL["yes"] if feedback.useful else USEFUL["no"]) if feedback else ""


def conversation_address(record: AnswerRecord) -> str:
    return f"{reverse('chatbot_conversation', args=[record.conversation])}#answer-{record.pk.hex}"


SAID = [
    Column("outcome", label=_("Outcome"), accessor=outcome_of, sort_key="outcome"),
    Column("status", label=_("Status"), accessor=status_of, sort_key="status"),
    Column("useful", label=_("Useful?"), accessor=usefulness_of),
    Column("took_ms", label=_("Took, in ms"), sort_key="took_ms"),
]


@needed_by(MAY_SEE)
class ConversationsReport(ReportView):
    """Without the right to read, a row shows all but what was asked."""

    model = AnswerRecord
    page_title = _("What people asked")
    header_icon = "comment"
    index_url_name = "chatbot_conversations"
    index_results_url_name = "chatbot_conversations_results"
    filterset_class = AnswerFilterSet
    default_ordering = "-made_at"
    list_export: list[str] = []

    @property
    def may_read(self) -> bool:
        return self.request.user.has_perm(MAY_READ)

    @property
    def columns(self) -> list[Column]:
        if not self.may_read:
            return [DateColumn("made_at", label=_("Asked"), sort_key="made_at"), *SAID]
        question = TitleColumn("question", label=_("Question"), get_url=conversation_address)
        return [question, *SAID, DateColumn("made_at", label=_("Asked"), sort_key="made_at")]

    def get_base_queryset(self) -> QuerySet[AnswerRecord]:
        rows = AnswerRecord.objects.select_related("feedback")
        return rows if self.may_read else rows.defer("question", "search_text", "answer", "trace")

    def decorate_paginated_queryset(self, rows: Any) -> Any:
        if self.may_read:
            log_readings(rows, self.request.user)
        return rows


@needs(MAY_SEE, MAY_READ)
def conversation(request: HttpRequest, conversation: UUID) -> HttpResponse:
    """As it was shown. Live facts are drawn when they are shown, so their search is linked."""
    found = AnswerRecord.objects.of_conversation(conversation.hex).select_related("feedback")
    records = list(found)
    if not records:
        raise Http404
    log_readings(records, request.user)
    context = {"page_title": _("A conversation"), "records": records, "began": records[0].made_at}
    return TemplateResponse(request, "chatbot/desk/conversation.html", context)

"""How the chatbot does: answers by outcome, whether they were useful, how long they took and what they cost, by day."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count
from django.db.models.functions import TruncDate
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from chatbot.control.models import ModelDay
from chatbot.control.spending import standing
from chatbot.control.switch import mode_now
from chatbot.feedback.models import AnswerFeedback
from chatbot.records.models import AnswerRecord, SignpostCount
from chatbot.statuses import Outcome
from portal import clock
from portal.charts.days import DayChart, day_chart

from .conversations import OUTCOMES
from .rights import MAY_SEE, needs

PERIODS = {7: _("7 days"), 28: _("4 weeks"), 91: _("3 months")}
USUAL = 28
Counts = dict[date, int]


@dataclass(frozen=True, slots=True)
class Drawn:
    """``total`` as it is told beside the title; no chart where nothing happened."""

    name: str
    title: str | Promise
    total: str
    chart: DayChart | None


@needs(MAY_SEE)
def overview(request: HttpRequest) -> HttpResponse:
    days = asked_days(request.GET.get("days", ""))
    last = clock.today()
    first = last - timedelta(days=days - 1)
    context = {
        "page_title": _("How the chatbot does"),
        "periods": PERIODS.items(),
        "days": days,
        "mode": mode_now(),
        "standing": standing(),
        "outcomes": drawn(by_outcome(first), first, last),
        "others": drawn([*usefulness(first), *took(first), *spent(first)], first, last),
    }
    return TemplateResponse(request, "chatbot/desk/overview.html", context)


def asked_days(given: str) -> int:
    """What is no choice is the usual one."""
    return int(given) if given.isdecimal() and int(given) in PERIODS else USUAL


Series = tuple[str, str | Promise, Counts, str]


def drawn(series: Iterable[Series], first: date, last: date) -> list[Drawn]:
    return [
        Drawn(name, title, total, day_chart(counts, first, last)) for name, title, counts, total in series
    ]


def by_outcome(first: date) -> list[Series]:
    """Those shown whom to call are counted by day and category alone, and drawn from that."""
    days: defaultdict[str, Counter[date]] = defaultdict(Counter)
    rows = since(AnswerRecord.objects.all(), first).values_list("day", "outcome").annotate(times=Count("pk"))
    for day, outcome, times in rows.order_by():
        days[outcome][day] += times
    for day, times in SignpostCount.objects.filter(day__gte=first).values_list("day", "times"):
        days[Outcome.SIGNPOSTED][day] += times
    return [
        (outcome.value, title, dict(days[outcome]), str(days[outcome].total()))
        for outcome, title in OUTCOMES.items()
    ]


def usefulness(first: date) -> list[Series]:
    days: defaultdict[bool, Counter[date]] = defaultdict(Counter)
    rows = since(AnswerFeedback.objects.all(), first).values_list("day", "useful").annotate(times=Count("pk"))
    for day, useful, times in rows.order_by():
        days[useful][day] += times
    titles = ((True, _("Useful, people said")), (False, _("Not useful, people said")))
    return [(f"useful-{yes}", title, dict(days[yes]), str(days[yes].total())) for yes, title in titles]


def took(first: date) -> list[Series]:
    times: defaultdict[date, list[int]] = defaultdict(list)
    for day, ms in since(AnswerRecord.objects.all(), first).values_list("day", "took_ms").iterator():
        times[day].append(ms)
    slow = {day: nearly_slowest(taken) for day, taken in times.items()}
    whole = nearly_slowest([ms for taken in times.values() for ms in taken])
    return [("took", _("So many ms 95 of 100 answers took at most"), slow, str(whole))]


def nearly_slowest(times: list[int]) -> int:
    """95 of 100 took no longer."""
    return sorted(times)[int(0.95 * (len(times) - 1))] if times else 0


def spent(first: date) -> list[Series]:
    days = list(ModelDay.objects.filter(day__gte=first))
    pence = {day.day: round(day.pence) for day in days}
    tokens = {day.day: day.tokens for day in days}
    return [
        ("pence", _("Pence that the model cost"), pence, f"{sum(day.pence for day in days):.2f}"),
        ("tokens", _("Tokens that the model used"), tokens, str(sum(tokens.values()))),
    ]


def since(rows: Any, first: date) -> Any:
    """With the day in London."""
    return rows.annotate(day=TruncDate("made_at")).filter(day__gte=first)

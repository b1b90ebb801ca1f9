"""New questions that nothing answers find their group, or begin one."""

from datetime import datetime

from django.db import transaction

from chatbot.records.models import AnswerRecord

from .models import Gap, GapQuestion, State, leads
from .nearness import nearest_of

MOST = 500
"""A run's, so that one after a long night does not hold the worker."""


def gather(now: datetime) -> int:
    """How many were grouped. One that is like an answered group opens it again; one like a dismissed group is too."""
    new = list(AnswerRecord.objects.unanswered().filter(gap_question=None).order_by("made_at", "pk")[:MOST])
    if not new:
        return 0
    gaps, leads = _known()
    nearest = nearest_of(leads)
    for record in new:
        place = nearest(record.question)
        with transaction.atomic():
            if place is None:
                gaps.append(Gap.objects.create(made_at=now))
                leads.append(record.question)
                place = len(gaps) - 1
            _join(gaps[place], record)
    return len(new)


def _join(gap: Gap, record: AnswerRecord) -> None:
    GapQuestion.objects.create(gap=gap, answer=record)
    if gap.state == State.ANSWERED:
        gap.state, gap.closed_at = State.OPEN, None
        gap.save(update_fields=["state", "closed_at"])


def _known() -> tuple[list[Gap], list[str]]:
    gaps = Gap.objects.in_bulk()
    first = leads(gaps.values())
    return [gaps[number] for number in first], [record.question for record in first.values()]

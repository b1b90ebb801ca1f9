"""What editors do with a gap."""

from collections.abc import Iterable
from typing import Any

from chatbot.records.models import AnswerRecord
from portal import clock

from .models import Dismissal, Gap, GapQuestion, JudgedQuestion, State


def take_on(*, gap: Gap, user: Any) -> None:
    """She is told when it is answered."""
    gap.state, gap.opened_by, gap.closed_at, gap.dismissal, gap.note = State.TAKEN, user, None, "", ""
    gap.save()


def dismiss(*, gap: Gap, user: Any, reason: Dismissal, note: str = "") -> None:
    gap.state, gap.opened_by, gap.closed_at = State.DISMISSED, user, clock.now()
    gap.dismissal, gap.note = reason, note
    gap.save()


def reopen(*, gap: Gap) -> None:
    gap.state, gap.opened_by, gap.closed_at, gap.dismissal, gap.note = State.OPEN, None, None, "", ""
    gap.save()


def add_to_judged_set(*, records: Iterable[AnswerRecord], pages: list[str], user: Any) -> None:
    """Without an address: near the subject, and not on this site."""
    for record in records:
        JudgedQuestion.objects.update_or_create(
            answer=record, defaults={"pages": pages, "by": user, "at": clock.now()}
        )


def delete_empty(sender: type[GapQuestion], instance: GapQuestion, **kwargs: Any) -> None:
    """With its last question the group goes, whoever deleted that."""
    Gap.objects.filter(pk=instance.gap_id, questions=None).delete()

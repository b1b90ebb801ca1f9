"""Undo: the opposite of what was done in one go, for each vacancy that is still as it was left.

What was done stands in the log, under one id for everything that came of one click.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from .models import Vacancy
from .rules import problems_of
from .turning import check_lock, row_for, write_into_draft
from .turns import NEEDS, ChangedSince, Turn, TurnRefused

UNDONE = "careers.undo_vacancy"


@dataclass(slots=True)
class Undone:
    """What was put back, and what was not, each with the reason."""

    back: list[Vacancy] = field(default_factory=list)
    refused: list[tuple[Vacancy, str]] = field(default_factory=list)


def undo_turns(*, done: UUID, user: Any) -> Undone:
    """Only what ``user`` did, and may still do."""
    result = Undone()
    entries = ModelLogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(Vacancy), uuid=done, user=user, action__in=OPPOSITE
    )
    for entry in entries.order_by("pk"):
        vacancy = Vacancy.objects.filter(pk=entry.object_id).first()
        if vacancy is None:
            continue
        try:
            result.back.append(_undo(entry, user))
        except TurnRefused as reason:
            result.refused.append((vacancy, str(reason)))
    return result


@transaction.atomic
def _undo(entry: ModelLogEntry, user: Any) -> Vacancy:
    turn, opposite = OPPOSITE[entry.action]
    row = row_for(int(entry.object_id), NEEDS[turn], user)
    opposite(row, entry.data, user)
    log(instance=row, action=UNDONE, user=user, data={"turn": turn.value})
    return row


def _shorten(row: Vacancy, data: dict[str, Any], user: Any) -> None:
    check_lock(row, user)
    name, kind = data["field"], (date if data["field"] == "confirm_by" else datetime)
    before, after = kind.fromisoformat(data["before"]), kind.fromisoformat(data["after"])
    if {getattr(row, name), getattr(row.get_latest_revision_as_object(), name)} != {after}:
        raise _changed()
    setattr(row, name, before)
    row.give_back(data["taken"])
    row.save(update_fields=[name])
    write_into_draft(row, user, name, before)


def _open(row: Vacancy, data: dict[str, Any], user: Any) -> None:
    if row.closed_early_at != datetime.fromisoformat(data["at"]):
        raise _changed()
    row.closed_early_at, row.close_reason = None, ""
    row.save(update_fields=["closed_early_at", "close_reason"])


def _bring_back(row: Vacancy, data: dict[str, Any], user: Any) -> None:
    if row.live:
        raise _changed()
    if problems := problems_of(row):
        raise TurnRefused(" ".join(problems.values()))
    row.live, row.live_revision_id = True, data["live_revision"]
    row.has_unpublished_changes = row.latest_revision_id != row.live_revision_id
    row.save(update_fields=["live", "live_revision", "has_unpublished_changes"])


def _changed() -> ChangedSince:
    return ChangedSince(_("It has been changed since."))


OPPOSITE: dict[str, tuple[Turn, Callable[[Vacancy, dict[str, Any], Any], None]]] = {
    f"careers.{turn.value}_vacancy": (turn, opposite)
    for turn, opposite in ((Turn.EXTEND, _shorten), (Turn.CLOSE, _open), (Turn.ARCHIVE, _bring_back))
}

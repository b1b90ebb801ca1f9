"""Extend, close early, archive: each checks, writes and logs, whoever asks.

All raise a TurnRefused, or a ValidationError for a value, and have then changed nothing. With ``user`` None the
site itself acts and no rights are asked for.
"""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish import UnpublishAction
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from portal import clock

from .choices import CloseReason, ClosingKind
from .models import Vacancy
from .states import LONGEST_CONFIRMATION, state_of
from .turns import MAY_FOLLOW, NEEDS, LockedByOther, MayNotFollow, NotHers, Turn


@transaction.atomic
def extend_vacancy(
    *, vacancy: Vacancy, user: Any, closes_at: datetime | None = None, confirm_by: date | None = None
) -> Vacancy:
    """A later closing time or, for one that is open until filled, a later day to which it is confirmed."""
    row = held(vacancy, Turn.EXTEND, user)
    check_lock(row, user)
    name = "confirm_by" if row.closing_kind == ClosingKind.UNTIL_FILLED else "closes_at"
    value: Any = confirm_by if name == "confirm_by" else closes_at
    before = getattr(row, name)
    _check_later(name, before, value)
    taken = sorted(row.owned_by_import & {name, "closing_kind"})
    row.take_over(taken)
    setattr(row, name, value)
    row.save(update_fields=[name])
    write_into_draft(row, user, name, value)
    data = {"field": name, "before": before.isoformat(), "after": value.isoformat(), "taken": taken}
    log_turn(row, Turn.EXTEND, user, data)
    return row


@transaction.atomic
def close_vacancy(*, vacancy: Vacancy, user: Any, reason: str) -> Vacancy:
    """Closed from now on, with the reason that candidates read. A lock is no obstacle: it guards the words."""
    row = held(vacancy, Turn.CLOSE, user)
    if reason not in CloseReason.values:
        raise ValidationError({"reason": _("Say why it closes.")})
    row.closed_early_at, row.close_reason = clock.now(), reason
    row.save(update_fields=["closed_early_at", "close_reason"])
    log_turn(row, Turn.CLOSE, user, {"reason": reason, "at": row.closed_early_at.isoformat()})
    return row


@transaction.atomic
def archive_vacancy(*, vacancy: Vacancy, user: Any) -> Vacancy:
    """Its page is taken down before its half year is over, and answers that it has gone."""
    row = held(vacancy, Turn.ARCHIVE, user)
    live_revision = row.live_revision_id
    # The right has been asked of this vacancy; the action would ask it of the model.
    UnpublishAction(row, log_action=False).execute(skip_permission_checks=True)
    log_turn(row, Turn.ARCHIVE, user, {"live_revision": live_revision})
    return row


def held(vacancy: Vacancy, turn: Turn, user: Any) -> Vacancy:
    """The row as it is now, held until the end of the transaction, when ``turn`` may follow."""
    row = row_for(vacancy.pk, NEEDS[turn], user)
    state = state_of(row, clock.now())
    if turn not in MAY_FOLLOW[state]:
        raise MayNotFollow(turn, state)
    return row


def row_for(pk: int, right: str, user: Any) -> Vacancy:
    """The same, whatever state it is in, for somebody who has ``right`` over it."""
    row = Vacancy.objects.select_for_update().get(pk=pk)
    policy = policy_registry.get_by_type(Vacancy)
    if user and not policy.user_has_permission_for_instance(user, right, row):
        raise NotHers(_("You may not do this with a vacancy of this employer."))
    return row


def check_lock(row: Vacancy, user: Any) -> None:
    if user and (lock := row.get_lock()) and lock.for_user(user):
        raise LockedByOther(_("Somebody has locked this vacancy, or its changes wait to be published."))


def _check_later(name: str, before: Any, after: Any) -> None:
    if not after or after <= before:
        raise ValidationError({name: _("Give a time that is later than the one it has.")})
    if name == "confirm_by" and after > timezone.localdate(clock.now() + LONGEST_CONFIRMATION):
        raise ValidationError(
            {name: _("At most 28 days ahead. You can confirm it again before it runs out.")}
        )


def write_into_draft(row: Vacancy, user: Any, name: str, value: Any) -> None:
    """A draft that waits takes the new time too, or publishing it would bring the old one back."""
    draft = row.get_latest_revision_as_object()
    setattr(draft, name, value)
    revision = draft.save_revision(user=user, changed=False, clean=False)
    row.latest_revision = revision
    if not row.has_unpublished_changes:
        row.live_revision = revision
        row.save(update_fields=["live_revision"])


def log_turn(row: Vacancy, turn: Turn, user: Any, data: dict[str, Any]) -> None:
    log(instance=row, action=f"careers.{turn.value}_vacancy", user=user, data=data)

"""Extend, close early, advertise again, copy: each checks, writes and logs, whoever asks.

All raise a TurnRefused, or a ValidationError for a value, and have then changed nothing. With ``user`` None the
site itself acts and no rights are asked for.
"""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from portal import clock
from portal.importing.obstacles import people_behind

from .choices import CloseReason, ClosingKind
from .models import Vacancy
from .states import LONGEST_CONFIRMATION, state_of
from .turns import MAY_FOLLOW, NEEDS, LockedByOther, MayNotFollow, NamesPeople, NotHers, Turn

ONE_ADVERTS_OWN = (
    "id", "slug", "created_at", "opens_at", "closes_at", "confirm_by", "closing_raw", "closed_early_at",
    "close_reason", "relisted_from", "imported_fields", "live", "has_unpublished_changes", "first_published_at",
    "last_published_at", "live_revision", "latest_revision", "go_live_at", "expire_at", "expired", "locked",
    "locked_at", "locked_by",
)  # fmt: skip
"""What a copy starts without."""


@transaction.atomic
def extend_vacancy(
    *, vacancy: Vacancy, user: Any, closes_at: datetime | None = None, confirm_by: date | None = None
) -> Vacancy:
    """A later closing time or, for one that is open until filled, a later day to which it is confirmed."""
    row = _checked(vacancy, Turn.EXTEND, user)
    if user and (lock := row.get_lock()) and lock.for_user(user):
        raise LockedByOther(_("Somebody has locked this vacancy, or its changes wait to be published."))
    name = "confirm_by" if row.closing_kind == ClosingKind.UNTIL_FILLED else "closes_at"
    value: Any = confirm_by if name == "confirm_by" else closes_at
    before = getattr(row, name)
    _check_later(name, before, value)
    row.take_over({name, "closing_kind"})
    setattr(row, name, value)
    row.save(update_fields=[name])
    _write_into_draft(row, user, name, value)
    _log(row, Turn.EXTEND, user, {"before": before.isoformat(), "after": value.isoformat()})
    return row


@transaction.atomic
def close_vacancy(*, vacancy: Vacancy, user: Any, reason: str) -> Vacancy:
    """Closed from now on, with the reason that candidates read. A lock is no obstacle: it guards the words."""
    row = _checked(vacancy, Turn.CLOSE, user)
    if reason not in CloseReason.values:
        raise ValidationError({"reason": _("Say why it closes.")})
    row.closed_early_at, row.close_reason = clock.now(), reason
    row.save(update_fields=["closed_early_at", "close_reason"])
    _log(row, Turn.CLOSE, user, {"reason": reason})
    return row


def relist_vacancy(*, vacancy: Vacancy, user: Any) -> Vacancy:
    """A new draft of the same post, linked to this one."""
    return _copied(vacancy, Turn.RELIST, user)


def copy_vacancy(*, vacancy: Vacancy, user: Any) -> Vacancy:
    """A new draft that starts with the same words: another post, with a reference of its own."""
    return _copied(vacancy, Turn.COPY, user)


@transaction.atomic
def _copied(vacancy: Vacancy, turn: Turn, user: Any) -> Vacancy:
    row = _checked(vacancy, turn, user)
    if people_behind(row):
        raise NamesPeople(_("The imported text names people who agreed to this advert alone. Write it anew."))
    histories = [relation.name for relation in row._meta.private_fields]
    draft, _children = row.copy_cluster(exclude_fields=[*ONE_ADVERTS_OWN, *histories])
    draft.live = False
    if draft.closing_kind == ClosingKind.UNKNOWN:
        draft.closing_kind = ClosingKind.DATE
    if turn == Turn.RELIST:
        draft.relisted_from = row
    else:
        draft.reference = ""
    draft.save()
    draft.save_revision(user=user, clean=False)
    _log(row, turn, user, {"became": draft.pk})
    _log(draft, turn, user, {"from": row.pk})
    return draft


def _checked(vacancy: Vacancy, turn: Turn, user: Any) -> Vacancy:
    """The row as it is now, held until the end of the transaction, when ``turn`` may follow."""
    row = Vacancy.objects.select_for_update().get(pk=vacancy.pk)
    policy = policy_registry.get_by_type(Vacancy)
    if user and not policy.user_has_permission_for_instance(user, NEEDS[turn], row):
        raise NotHers(_("You may not do this with a vacancy of this employer."))
    state = state_of(row, clock.now())
    if turn not in MAY_FOLLOW[state]:
        raise MayNotFollow(turn, state)
    return row


def _check_later(name: str, before: Any, after: Any) -> None:
    if not after or after <= before:
        raise ValidationError({name: _("Give a time that is later than the one it has.")})
    if name == "confirm_by" and after > timezone.localdate(clock.now() + LONGEST_CONFIRMATION):
        raise ValidationError(
            {name: _("At most 28 days ahead. You can confirm it again before it runs out.")}
        )


def _write_into_draft(row: Vacancy, user: Any, name: str, value: Any) -> None:
    """A draft that waits takes the new time too, or publishing it would bring the old one back."""
    draft = row.get_latest_revision_as_object()
    setattr(draft, name, value)
    revision = draft.save_revision(user=user, changed=False, clean=False)
    row.latest_revision = revision
    if not row.has_unpublished_changes:
        row.live_revision = revision
        row.save(update_fields=["live_revision"])


def _log(row: Vacancy, turn: Turn, user: Any, data: dict[str, Any]) -> None:
    log(instance=row, action=f"careers.{turn.value}_vacancy", user=user, data=data)

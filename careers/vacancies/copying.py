"""A new draft that begins with an advert's words: the same post again, or another one."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.importing.obstacles import people_behind

from .choices import ClosingKind
from .models import Vacancy
from .turning import held, log_turn
from .turns import NamesPeople, Turn

ONE_ADVERTS_OWN = (
    "id", "slug", "created_at", "opens_at", "closes_at", "confirm_by", "closing_raw", "closed_early_at",
    "close_reason", "relisted_from", "imported_fields", "live", "has_unpublished_changes", "first_published_at",
    "last_published_at", "live_revision", "latest_revision", "go_live_at", "expire_at", "expired", "locked",
    "locked_at", "locked_by",
)  # fmt: skip
"""What a copy starts without."""


def relist_vacancy(*, vacancy: Vacancy, user: Any) -> Vacancy:
    """A new draft of the same post, linked to this one."""
    return _copied(vacancy, Turn.RELIST, user)


def copy_vacancy(*, vacancy: Vacancy, user: Any) -> Vacancy:
    """A new draft that starts with the same words: another post, with a reference of its own."""
    return _copied(vacancy, Turn.COPY, user)


@transaction.atomic
def _copied(vacancy: Vacancy, turn: Turn, user: Any) -> Vacancy:
    row = held(vacancy, turn, user)
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
    log_turn(row, turn, user, {"became": draft.pk})
    log_turn(draft, turn, user, {"from": row.pk})
    return draft

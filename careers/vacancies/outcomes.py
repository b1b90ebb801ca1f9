"""What came of a vacancy, recorded once it has closed."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from portal import clock

from .models import Vacancy, VacancyOutcome
from .states import State, state_of
from .turning import row_for
from .turns import TurnRefused

RECORDED = "careers.record_outcome"
OVER = frozenset({State.CLOSED, State.GONE})


@transaction.atomic
def record_outcome(*, vacancy: Vacancy, user: Any, hired: int, found_through: str = "") -> VacancyOutcome:
    """How many were hired, and where they had found the post. Recorded again, it replaces what stood there.

    Raises a TurnRefused while the post is open, and a ValidationError when the two answers do not fit together.
    """
    row = row_for(vacancy.pk, "change", user)
    if state_of(row, clock.now()) not in OVER:
        raise TurnRefused(_("“%(title)s” has not closed yet.") % {"title": row.title})
    outcome = VacancyOutcome.objects.filter(vacancy=row).first() or VacancyOutcome(vacancy=row)
    outcome.hired, outcome.found_through = hired, found_through
    outcome.recorded_at, outcome.recorded_by = clock.now(), user
    outcome.full_clean()
    outcome.save()
    log(instance=row, action=RECORDED, user=user, data={"hired": hired, "found_through": found_through})
    return outcome

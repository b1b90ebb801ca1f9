"""One answer to "how much longer?", as each of several vacancies takes it."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from portal import clock

from .choices import ClosingKind
from .states import LONGEST_CONFIRMATION

if TYPE_CHECKING:
    from .models import Vacancy


def longer(vacancy: "Vacancy", *, weeks: int | None = None, until: datetime | None = None) -> dict[str, Any]:
    """Arguments of ``extend_vacancy``: so many weeks after its own closing, or until one instant for all.

    The hour in London stays the same over a change of the clocks. A post that is open until filled is confirmed
    for as long, but never further ahead than a confirmation may reach.
    """
    if vacancy.closing_kind == ClosingKind.UNTIL_FILLED:
        last = timezone.localdate(clock.now() + LONGEST_CONFIRMATION)
        confirmed = vacancy.confirm_by or timezone.localdate(clock.now())
        wanted = timezone.localdate(until) if until else confirmed + timedelta(weeks=weeks or 0)
        return {"confirm_by": min(wanted, last)}
    if until:
        return {"closes_at": until}
    there = timezone.localtime(vacancy.closes_at).replace(tzinfo=None) + timedelta(weeks=weeks or 0)
    return {"closes_at": timezone.make_aware(there)}

"""What somebody agrees to who says that she is interested: the same words in the form, the mail and the list."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from portal import clock
from portal.saying import day

if TYPE_CHECKING:
    from careers.models import ProgrammePage


@dataclass(frozen=True, slots=True)
class Promise:
    owner: str
    delete_on: date
    words: str


def promise_of(programme: "ProgrammePage") -> Promise:
    owner = programme.organisation.name if programme.organisation else programme.provider_name
    owner = owner or _("the programme’s organiser")
    delete_on = months_after(clock.today(), programme.interest_kept_months)
    words = _(
        "%(owner)s reads your name, address and answers, to write to you about %(programme)s and for nothing "
        "else. All of it is deleted on %(day)s. You can have it deleted sooner by a link in our e-mail."
    ) % {"owner": owner, "programme": programme.title, "day": day(delete_on)}
    return Promise(owner, delete_on, words)


def months_after(start: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    years, month = divmod(start.month - 1 + months, 12)
    for number in range(start.day, 27, -1):
        try:
            return date(start.year + years, month + 1, number)
        except ValueError:
            continue
    return date(start.year + years, month + 1, start.day)

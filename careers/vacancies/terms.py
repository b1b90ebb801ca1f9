"""What an advert says in short besides pay and place: start, caseload, supervision, checks, interviews.

Only what is given is said. Each is (question, answer, what explains it).
"""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.saying import day

if TYPE_CHECKING:
    from .models import Vacancy

Fact = tuple[str, str, str]


def terms_of(vacancy: "Vacancy") -> list[Fact]:
    """In the order in which people ask."""
    facts = [
        (_("Registration"), vacancy.get_registration_display(), ""),
        (_("Start"), *start(vacancy)),
        (_("Most children at once"), *caseload(vacancy)),
        (_("Supervision"), *supervision(vacancy)),
        (_("Car"), vacancy.get_car_display(), vacancy.car_note),
        (_("Checks"), *checks(vacancy)),
        (_("Interviews"), *interviews(vacancy)),
    ]
    return [(str(label), str(answer), note) for label, answer, note in facts if answer]


def first_of(answer: str, note: str) -> tuple[str, str]:
    """A note alone is the answer."""
    return (answer, note) if answer else (note, "")


def start(vacancy: "Vacancy") -> tuple[str, str]:
    return first_of(day(vacancy.starts_on), vacancy.starts_note)


def caseload(vacancy: "Vacancy") -> tuple[str, str]:
    most = vacancy.caseload_most
    return first_of("" if most is None else str(most), vacancy.caseload_note)


def supervision(vacancy: "Vacancy") -> tuple[str, str]:
    weeks = vacancy.supervision_weeks
    if weeks is None:
        return first_of("", vacancy.supervision_note)
    every = ngettext("Every week", "At least every %(weeks)d weeks", weeks) % {"weeks": weeks}
    return every, vacancy.supervision_note


def checks(vacancy: "Vacancy") -> tuple[str, str]:
    return first_of(vacancy.get_checks_display(), vacancy.checks_note)


def interviews(vacancy: "Vacancy") -> tuple[str, str]:
    first, last = vacancy.interviews_on, vacancy.interviews_until
    if first and last and first != last:
        dates = _("%(first)s to %(last)s") % {"first": day(first), "last": day(last)}
    else:
        dates = day(first or last)
    return first_of(dates, vacancy.interviews_note)


def workplace(vacancy: "Vacancy") -> str:
    """Partly from home, 2 days a week at the place of work."""
    where, days = str(vacancy.get_hybrid_display()), vacancy.hybrid_days
    if days is None:
        return where
    said = ngettext(
        "%(count)d day a week at the place of work", "%(count)d days a week at the place of work", days
    )
    return f"{where}, {said % {'count': days}}"

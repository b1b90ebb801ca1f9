"""An intake in words that hold before, during and after it: dates, and never how it stands."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal import clock
from portal.templatetags.careway import day, moment

if TYPE_CHECKING:
    from .models import ProgrammePage
    from .rows import Intake


def applications_in_words(intake: "Intake") -> str:
    """Empty where no day is known."""
    said = {"opens": day(intake.opens_on), "closes": moment(intake.closes_at) if intake.closes_at else ""}
    if intake.opens_on and intake.closes_at:
        return _("from %(opens)s until %(closes)s") % said
    if intake.opens_on:
        return _("from %(opens)s") % said
    return _("until %(closes)s") % said if intake.closes_at else ""


def to_come(programme: "ProgrammePage") -> list["Intake"]:
    """Those one could still apply for, now or later."""
    now = clock.now()
    return [
        intake
        for intake in programme.intakes.all()
        if applications_in_words(intake) and not (intake.closes_at and intake.closes_at <= now)
    ]


def intakes_in_words(programme: "ProgrammePage") -> str:
    """A line an intake, each after the programme's name: a passage is quoted alone."""
    return "\n".join(_line(programme.title, intake) for intake in to_come(programme))


def _line(title: str, intake: "Intake") -> str:
    words = {"programme": title, "intake": intake.name, "when": applications_in_words(intake)}
    said = [_("Applications for %(programme)s, %(intake)s: %(when)s.") % words]
    if intake.starts_on:
        said.append(_("It starts on %(day)s.") % {"day": day(intake.starts_on)})
    if intake.places:
        places = ngettext("There is %(count)d place.", "There are %(count)d places.", intake.places)
        said.append(places % {"count": intake.places})
    return " ".join(said)

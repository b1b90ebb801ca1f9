"""What may be done with a vacancy in which state: one table."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .states import State, state_of

if TYPE_CHECKING:
    from .models import Vacancy


class Turn(models.TextChoices):
    SUBMIT = "submit", gettext_lazy("Send for review")
    APPROVE = "approve", gettext_lazy("Approve")
    SCHEDULE = "schedule", gettext_lazy("Open later")
    PUBLISH = "publish", gettext_lazy("Publish")
    EXTEND = "extend", gettext_lazy("Extend")
    CLOSE = "close", gettext_lazy("Close early")
    RELIST = "relist", gettext_lazy("Advertise again")
    COPY = "copy", gettext_lazy("Copy as a new draft")
    ARCHIVE = "archive", gettext_lazy("Archive")


NEEDS = {
    Turn.SUBMIT: "change",
    Turn.APPROVE: "publish",
    Turn.SCHEDULE: "publish",
    Turn.PUBLISH: "publish",
    Turn.EXTEND: "publish",
    Turn.CLOSE: "change",
    Turn.RELIST: "add",
    Turn.COPY: "add",
    Turn.ARCHIVE: "change",
}
"""The right over the vacancy that each takes. Whoever may change a vacancy may always end it."""

WORDS = frozenset({Turn.SUBMIT, Turn.APPROVE, Turn.PUBLISH})
"""How new words get out, by one person or two."""

MAY_FOLLOW: dict[State, frozenset[Turn]] = {
    State.DRAFT: WORDS | {Turn.SCHEDULE, Turn.COPY},
    State.SCHEDULED: WORDS | {Turn.SCHEDULE, Turn.EXTEND, Turn.COPY, Turn.ARCHIVE},
    State.OPEN: WORDS | {Turn.EXTEND, Turn.CLOSE, Turn.COPY},
    State.CLOSING_UNKNOWN: WORDS | {Turn.CLOSE, Turn.RELIST, Turn.COPY, Turn.ARCHIVE},
    State.CLOSED: WORDS | {Turn.RELIST, Turn.COPY, Turn.ARCHIVE},
    State.GONE: frozenset({Turn.RELIST, Turn.COPY}),
}


class TurnRefused(Exception):
    """It may not follow: nothing has changed. The text says why, in the editor's words."""


class MayNotFollow(TurnRefused):
    """The table does not know it for the state that the vacancy is in."""

    def __init__(self, turn: Turn, state: State) -> None:
        words = {"state": state.label, "turn": turn.label}
        super().__init__(_("“%(turn)s” is not possible: the vacancy is now “%(state)s”.") % words)
        self.turn, self.state = turn, state


class NotHers(TurnRefused):
    """The user has not the right over this vacancy."""


class LockedByOther(TurnRefused):
    """Somebody holds it, or it waits to be published."""


class ChangedSince(TurnRefused):
    """What is to be undone is no longer as it was left."""


class NotInReview(TurnRefused):
    """Nobody has sent it for review, or it has been answered."""


class InReview(TurnRefused):
    """It waits for somebody's answer already."""


class NamesPeople(TurnRefused):
    """A copy would carry the words about people away from their consent."""


def turns_at(vacancy: "Vacancy", at: datetime) -> list[Turn]:
    allowed = MAY_FOLLOW[state_of(vacancy, at)]
    return [turn for turn in Turn if turn in allowed]

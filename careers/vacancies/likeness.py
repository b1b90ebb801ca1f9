"""How alike two vacancies are, and why in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _

from careers.pay.showing import FULL_TIME_PAY
from portal.places.distance import miles_between
from portal.saying import distance
from portal.search.types import Document
from portal.search.values import bounds

NEAR, FAR = 10.0, 40.0
"""Miles: what one travels daily, and where distance decides no more."""
CLOSE_PAY = 0.1
POINTS = {"role": 4.0, "role_family": 3.0, "team": 2.0, "stage": 2.0, "pay": 1.0, "employer": 1.0}
NEARNESS = 3.0
MOST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Likeness:
    """``miles`` is between their nearest places; None where one of them has none."""

    role: bool
    role_family: bool
    team: bool
    employer: bool
    stage: bool
    pay: bool
    miles: float | None

    @property
    def is_same_work(self) -> bool:
        return self.role or self.role_family

    @property
    def is_enough(self) -> bool:
        return self.is_same_work or self.employer

    @property
    def order(self) -> float:
        """The least is the most alike."""
        score = sum(points for name, points in POINTS.items() if getattr(self, name))
        if self.miles is not None:
            score += NEARNESS * max(0.0, 1 - self.miles / FAR)
        return -score

    @property
    def reason(self) -> str:
        """Same team, 4 miles away."""
        said = ", ".join([*islice(self._shared(), MOST_SHARED), *self._where()])
        return said[:1].upper() + said[1:]

    def _shared(self) -> Iterator[str]:
        if self.team:
            yield _("same team")
        elif self.role:
            yield _("same job")
        elif self.role_family:
            yield _("same kind of work")
        if self.employer and not self.team:
            yield _("same employer")
        if self.stage and not self.team:
            yield _("same career stage")
        if self.pay and not self.team:
            yield _("similar pay")

    def _where(self) -> Iterator[str]:
        if self.miles is None:
            return
        miles = float(round(self.miles))
        yield _("%(distance)s away") % {"distance": distance(miles)} if miles else _("same place")


def likeness(one: Document, other: Document) -> Likeness:
    def same(name: str) -> bool:
        value = one.values.get(name)
        return bool(value) and value == other.values.get(name)

    return Likeness(
        role=same("role"),
        role_family=same("role_family"),
        team=bool(_team(one)) and _team(one) == _team(other),
        employer=same("employer"),
        stage=same("stage"),
        pay=pay_is_close(one.values.get(FULL_TIME_PAY), other.values.get(FULL_TIME_PAY)),
        miles=apart(one, other),
    )


def _team(document: Document) -> tuple[str, str] | None:
    """A team's name means something at its own employer alone."""
    team = str(document.extra.get("team", "")).strip().casefold()
    return (str(document.values.get("employer", "")), team) if team else None


def pay_is_close(one: Any, other: Any) -> bool:
    """The middles of the full-time pay differ by a tenth at most."""
    ends, others = bounds(one), bounds(other)
    if not ends or not others:
        return False
    middle, its = sum(ends) / 2, sum(others) / 2
    return abs(middle - its) <= CLOSE_PAY * max(middle, its)


def apart(one: Document, other: Document) -> float | None:
    return min((miles_between(a, b) for a in one.places for b in other.places), default=None)

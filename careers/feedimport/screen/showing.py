"""Rows as the adverts that they will become, in the words that candidates read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from careers.vacancies.models import Vacancy
from careers.vacancies.wording import (
    PayWords,
    allowance_words,
    closing_words,
    hours_words,
    pay_words,
    place_words,
)
from portal import clock
from portal.organisations.models import Organisation

from ..columns.mapping import Mapping
from ..knowing import employers, known_for
from ..models import FeedDelivery, FeedRow
from ..preparing import read_one, said_of
from ..writing import allowances, made_of, places

SHOWN = 3
LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """``problems`` are those of the row, in words."""

    row: FeedRow
    vacancy: Vacancy
    pay: PayWords
    place: str
    hours: str
    closing: str
    extras: list[str]
    problems: list[dict[str, Any]]


def first_adverts(
    delivery: FeedDelivery, mapping: Mapping, rows: Sequence[FeedRow], user: Any
) -> list[Shown]:
    """Of the first rows three that are open, in a form that is not saved."""
    names = [name for _heading, name in mapping.columns]
    known = known_for(delivery.feed, mapping, user, (said_of(row, names).get("place", "") for row in rows))
    read = []
    for row in rows[:LOOKED_AT]:
        read_one(row, said_of(row, names), known)
        read.append(row)
    fit = [row for row in read if row.state in (FeedRow.State.GOOD, FeedRow.State.HELD)] or read
    orgs = {one.pk: one for one in employers(delivery.feed, user)}
    return [shown(row, delivery, orgs) for row in fit[:SHOWN]]


def shown(row: FeedRow, delivery: FeedDelivery, orgs: dict[int, Organisation]) -> Shown:
    row.values.setdefault("employer", {"value": delivery.feed.employer_id, "raw": ""})
    vacancy = made_of(row, delivery.feed, orgs, clock.now(), live=False)
    vacancy.places.set(places(vacancy, row))  # held in memory, as in an editor's preview
    extras = [allowance_words(one) for one in allowances(vacancy, row)]
    return Shown(
        row, vacancy, pay_words(vacancy), place_words(vacancy), hours_words(vacancy),
        closing_words(vacancy), extras, row.problems,
    )  # fmt: skip

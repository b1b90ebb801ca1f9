"""Every row of a delivery is read, rows of one post are put together, and what cannot be used is held with its reason."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext as _

from portal import clock
from portal.organisations.models import folded

from .columns.guessing import guess
from .columns.headings import Layout, words
from .columns.mapping import Mapping, fitted, is_month_first, layout_of
from .columns.targets import TARGETS
from .formats.separated import TOTAL
from .knowing import known_for
from .models import FeedDelivery, FeedRow, VacancyFeed
from .reading import Advert, Known, Problem, read_row
from .reading.dates import is_past

SAMPLE = 60
A_BATCH = 500
Rows = Sequence[FeedRow]
State = FeedRow.State
SAME_POST = ("title", "closes_at", "pay_min", "pay_max")
"""Rows with one reference that differ in these are no places of one post."""


def layout(rows: Rows, delivery: FeedDelivery, deep: int | None = None) -> Layout:
    return layout_of([row.cells for row in rows[:SAMPLE]], delivery.headings, deep)


def guessed(delivery: FeedDelivery, deep: int | None = None) -> Mapping:
    """The mapping of a list that comes for the first time."""
    rows = list(delivery.rows.all()[: SAMPLE + 20])
    found = layout(rows, delivery, deep)
    cells = [row.cells for row in data_rows(rows, found)][:SAMPLE]
    names = guess(found.headings, cells, clock.now())
    closes = [row[at] for at, name in enumerate(names) if name == "closes" for row in cells if at < len(row)]
    named = delivery.headings is not None
    return Mapping(
        columns=tuple(zip(found.headings, names, strict=True)),
        deep=1 if named else found.deep,
        month_first=is_month_first(closes),
    )


def told_apart_by(delivery: FeedDelivery, mapping: Mapping) -> str:
    """References where there are any; else links, where each row has its own; else title, team and place."""
    rows = list(delivery.rows.all())
    found = layout(rows, delivery, 0 if mapping.deep == 0 else None)
    said = [said_of(row, fitted(mapping, found)) for row in data_rows(rows, found)]
    for name in ("reference", "apply_url"):
        own = [one[name] for one in said if one.get(name)]
        if own and (name == "reference" or len(set(own)) == len(own) > len(said) / 2):
            return name
    return "post"


def known_list(delivery: FeedDelivery) -> VacancyFeed | None:
    """The one other list of the employer that has the same headings, if there is one alone."""
    rows = list(delivery.rows.all()[:SAMPLE])
    own = {words(heading) for heading in layout(rows, delivery).headings}
    others = VacancyFeed.objects.filter(employer=delivery.feed.employer).exclude(pk=delivery.feed_id)
    alike = [
        feed for feed in others
        if (mapping := Mapping.of(feed.mapping)) and mapping.deep and {words(one) for one, _name in mapping.columns} == own
    ]  # fmt: skip
    return alike[0] if len(alike) == 1 else None


def data_rows(rows: Iterable[FeedRow], found: Layout) -> list[FeedRow]:
    """Without headings, headings that come again, titles of the report, and totals below it."""
    names = {words(heading) for heading in found.headings}
    width = len(found.headings)
    kept = []
    for row in list(rows)[found.first :]:
        filled = [cell for cell in row.cells if cell]
        repeats = len(filled) > 1 and all(words(cell) in names for cell in filled)
        is_note = len(filled) < 2 or (len(filled) <= width / 3 and TOTAL.match(filled[0]))
        if not repeats and not (is_note and width > 3):
            kept.append(row)
    return kept


def said_of(row: FeedRow, names: Sequence[str]) -> dict[str, str]:
    """Target → text. What a person mended counts instead of the cell."""
    said: dict[str, str] = {}
    for at, name in enumerate(names):
        cell = row.cells[at] if at < len(row.cells) else ""
        if name and cell:
            said[name] = f"{said[name]}\n{cell}" if name in said else cell
    return said | {name: text for name, text in row.mended.items() if name in TARGETS}


def prepare(delivery: FeedDelivery, mapping: Mapping, user: Any = None) -> None:
    """Writes the rows' values, problems, keys and states. Raise ``Misfit`` where columns are missing."""
    rows = list(delivery.rows.all())
    found = layout(rows, delivery, 0 if mapping.deep == 0 else None)
    names = fitted(mapping, found)
    data = data_rows(rows, found)
    known = known_for(delivery.feed, mapping, user, (said_of(row, names).get("place", "") for row in data))
    inside = {row.pk for row in data}
    adverts = {}
    for row in rows:
        row.values, row.problems, row.key = {}, [], ""
        row.state = State.PART
        if row.pk in inside:
            adverts[row.pk] = read_one(row, said_of(row, names), known, mapping.told_apart_by)
            if any(row.cells[len(names) :]):
                _hold_shifted(row)
    join(data, adverts)
    for start in range(0, len(rows), A_BATCH):
        # By conflict, because an UPDATE with a case a row takes three times as long.
        FeedRow.objects.bulk_create(
            rows[start : start + A_BATCH],
            update_conflicts=True,
            unique_fields=["delivery", "number"],
            update_fields=["values", "problems", "key", "state"],
        )


def read_one(row: FeedRow, said: dict[str, str], known: Known, by: str = "") -> Advert:
    advert = read_row(said, known)
    row.key = key_of(said, by)
    row.state = State.GOOD
    if row.settled.get("skip"):
        row.state = State.SKIPPED
    elif advert.over or is_past(advert, known):
        row.state = State.OVER
        advert.set("over", advert.over or "past", said.get("status") or said.get("closes", ""))
    write(row, advert)
    return advert


def write(row: FeedRow, advert: Advert) -> None:
    """A problem that a person called fine stays out of her way, and holds nothing."""
    fine = set(row.settled.get("fine", ()))
    row.values = advert.values
    row.problems = [problem.as_data() for problem in advert.problems if problem.code not in fine]
    if row.state == State.GOOD and any(problem["held"] for problem in row.problems):
        row.state = State.HELD


def _hold_shifted(row: FeedRow) -> None:
    message = _(
        "The row has more cells than the list has columns, so nobody can say which is which. Mend it in your list."
    )
    if row.state in (State.GOOD, State.HELD, State.OVER):
        row.problems = [Problem("cells_shifted", "", message).as_data()]
        row.state, row.key = State.HELD, ""


def key_of(said: dict[str, str], by: str = "") -> str:
    """The reference, the link, or title, team and place; empty where the row does not even say its title."""
    if by == "apply_url" and said.get("apply_url"):
        return f"url:{sha256(said['apply_url'].strip().encode()).hexdigest()[:40]}"
    if folded(said.get("reference", "")):
        return f"ref:{folded(said['reference'])}"[:255]
    if not folded(said.get("title", "")):
        return ""
    own = "|".join(folded(said.get(name, "")) for name in ("employer", "title", "team", "place", "address"))
    return f"post:{sha256(own.encode()).hexdigest()[:40]}"


def join(rows: Rows, adverts: dict[int, Advert]) -> None:
    """One row a place, or the same row twice, is one post: the first row carries it."""
    of_key: dict[str, list[FeedRow]] = defaultdict(list)
    for row in rows:
        if row.key and row.state in (State.GOOD, State.HELD):
            of_key[row.key].append(row)
    for several in of_key.values():
        first, *others = several
        for number, other in enumerate(others, 2):
            if "reference_twice" in {*first.settled.get("fine", ()), *other.settled.get("fine", ())}:
                other.key = f"{other.key[:250]}#{number}"
            elif differs(first, other):
                _hold_both(first, other)
            else:
                _add_places(first, other)
                other.state = State.PART


def differs(first: FeedRow, other: FeedRow) -> list[str]:
    return [name for name in SAME_POST if _value(first, name) != _value(other, name)]


def _value(row: FeedRow, name: str) -> Any:
    return row.values.get(name, {}).get("value")


def _add_places(first: FeedRow, other: FeedRow) -> None:
    own = _value(first, "places") or []
    names = {place["name"] for place in own}
    more = [place for place in _value(other, "places") or [] if place["name"] not in names]
    if more:
        raw = "; ".join([first.values.get("places", {}).get("raw", ""), other.values["places"]["raw"]])
        first.values = {**first.values, "places": {"value": [*own, *more], "raw": raw[:300]}}


def _hold_both(first: FeedRow, other: FeedRow) -> None:
    by_reference = first.key.startswith("ref:")
    message = (
        _("Rows %(first)s and %(other)s have the same reference and are different posts.")
        if by_reference
        else _("Rows %(first)s and %(other)s have the same title and place and differ in pay or dates.")
    )
    words = message % {"first": first.number, "other": other.number}
    problem = Problem("reference_twice", "reference", words).as_data()
    for row in (first, other):
        row.problems = [*(one for one in row.problems if one["code"] != "reference_twice"), problem]
        row.state = State.HELD

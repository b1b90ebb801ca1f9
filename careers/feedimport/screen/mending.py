"""What a person writes over a row, or decides about it, as it stands in the posted form."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from careers.employers.members import organisations_of
from careers.vacancies.choices import WhoCanApply
from careers.vacancies.models import Vacancy

from ..bringing_in import take_as
from ..columns.mapping import Mapping, fitted
from ..columns.targets import TARGETS
from ..models import FeedDelivery, FeedRow
from ..planning import Plan
from ..preparing import SAMPLE, layout, said_of

FINE = frozenset(("names_person", "reference_twice"))
"""What a person may call fine: no name, or two posts that share a reference on purpose."""
LONG = frozenset(("the_work", "who_we_look_for", "what_we_offer", "how_we_recruit", "summary"))


@dataclass(frozen=True, slots=True)
class Field:
    """One box of a row that is being mended."""

    name: str
    label: str
    value: str
    options: Sequence[tuple[str, Any]] = ()
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class Mend:
    """A row that is held: what is wrong, and the boxes in which it is put right."""

    row: FeedRow
    title: str
    problems: list[dict[str, Any]]
    fields: list[Field]
    fine: list[str]


def mend_of(row: FeedRow, said: dict[str, str], user: Any) -> Mend:
    held = [problem for problem in row.problems if problem["held"]]
    targets = dict.fromkeys(problem["target"] for problem in held if problem["target"] in TARGETS)
    fields = [_field(row, name, said.get(name, ""), user) for name in targets]
    return Mend(
        row,
        said.get("title") or _("Row %(number)s") % {"number": row.number},
        held,
        fields,
        [problem["code"] for problem in held if problem["code"] in FINE],
    )


def _field(row: FeedRow, target: str, value: str, user: Any) -> Field:
    options: list[tuple[str, Any]] = []
    if target == "who":
        options = [("", _("Choose")), *WhoCanApply.choices]
    elif target == "employer":
        options = [("", _("Choose")), *[(one.name, one.name) for one in organisations_of(user)]]
    return Field(f"row-{row.pk}-{target}", str(TARGETS[target].label), value, options, target in LONG)


def said_by(delivery: FeedDelivery, mapping: Mapping, rows: Sequence[FeedRow]) -> dict[int, dict[str, str]]:
    """Row → its own words by target."""
    first = list(delivery.rows.all()[:SAMPLE])
    names = fitted(mapping, layout(first, delivery, 0 if mapping.deep == 0 else None))
    return {row.pk: said_of(row, names) for row in rows}


def save_mends(
    data: QueryDict, delivery: FeedDelivery, said: dict[int, dict[str, str]], rows: Sequence[FeedRow]
) -> bool:
    """Whether anything was written that the rows have to be read again for."""
    changed = []
    for row in rows:
        before = (dict(row.mended), dict(row.settled))
        for target in TARGETS:
            text = data.get(f"row-{row.pk}-{target}")
            if (
                text is not None
                and text.replace("\r\n", "\n").strip() != said[row.pk].get(target, "").strip()
            ):
                row.mended[target] = text.replace("\r\n", "\n").strip()
        fine = [code for code in data.getlist(f"row-{row.pk}-fine") if code in FINE]
        if fine:
            row.settled["fine"] = sorted({*row.settled.get("fine", ()), *fine})
        if data.get(f"row-{row.pk}-skip"):
            row.settled["skip"] = True
        if (row.mended, row.settled) != before:
            changed.append(row)
    FeedRow.objects.bulk_update(changed, ["mended", "settled"])
    return bool(changed)


def save_for_all(data: QueryDict, delivery: FeedDelivery) -> bool:
    """Who can apply, said once for every row that does not say it."""
    who = data.get("who-for-all", "")
    if who not in WhoCanApply.values:
        return False
    mapping = delivery.feed.mapping
    mapping["fixed"] = {**mapping.get("fixed", {}), "who": who}
    delivery.feed.save(update_fields=["mapping"])
    return True


def settle(data: QueryDict, delivery: FeedDelivery, plan: Plan) -> None:
    """One post or two; the list's words or those that were written by hand."""
    for row, twin in plan.twins:
        answer = data.get(f"row-{row.pk}-twin")
        if answer == "same":
            take_as(row, Vacancy.objects.get(pk=twin.pk))
        elif answer == "other":
            row.settled["other"] = True
            row.save(update_fields=["settled"])
    for change in plan.kept_by_hand:
        names = {one.name for one in change.kept}
        take = [name for name in data.getlist(f"row-{change.row.pk}-take") if name in names]
        if take:
            change.row.settled["take"] = sorted({*change.row.settled.get("take", ()), *take})
            change.row.save(update_fields=["settled"])

"""What a person writes over a row, or decides about it, as it stands in the posted form."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from careers.employers.members import organisations_of
from careers.vacancies.choices import WhoCanApply
from careers.vacancies.models import Vacancy
from portal.organisations.models import folded

from ..bringing_in import take_as
from ..columns.mapping import Mapping, fitted
from ..columns.targets import TARGETS
from ..models import FeedDelivery, FeedRow
from ..planning import Plan
from ..preparing import SAMPLE, layout, said_of
from ..reading.texts import HAS_MARKUP, blocks_of

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
    held = [
        one
        for one in row.problems
        if one["held"] and not (one["code"] == "who_missing" and "title" in row.values)
    ]
    targets = dict.fromkeys(problem["target"] for problem in held if problem["target"] in TARGETS)
    fields = [_field(row, name, readable(said.get(name, "")), user) for name in targets]
    return Mend(
        row,
        said.get("title") or _("No job title"),
        held,
        fields,
        [problem["code"] for problem in held if problem["code"] in FINE],
    )


def readable(text: str) -> str:
    """Without markup, as a person types it."""
    return "\n\n".join(block.text for block in blocks_of(text)) if HAS_MARKUP.search(text) else text.strip()


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
            text = data.get(f"row-{row.pk}-{target}", "").replace("\r\n", "\n").strip()
            is_there = f"row-{row.pk}-{target}" in data
            if is_there and text != readable(said[row.pk].get(target, "")):
                row.mended[target] = text
        fine = [code for code in data.getlist(f"row-{row.pk}-fine") if code in FINE]
        if fine:
            row.settled["fine"] = sorted({*row.settled.get("fine", ()), *fine})
        if data.get(f"row-{row.pk}-skip"):
            row.settled["skip"] = True
        if (row.mended, row.settled) != before:
            changed.append(row)
    FeedRow.objects.bulk_update(changed, ["mended", "settled"])
    return bool(changed)


@dataclass(frozen=True, slots=True)
class Title:
    """Rows of one job title that do not say who can apply: one answer for all, kept for the next delivery."""

    folded: str
    title: str
    count: int

    @property
    def name(self) -> str:
        return f"who-{self.folded.replace(' ', '-')}"


def titles_lacking_who(rows: Sequence[FeedRow]) -> list[Title]:
    lacking = [row for row in rows if any(one["code"] == "who_missing" for one in row.problems)]
    names = [(folded(title), title) for row in lacking if (title := row.values.get("title", {}).get("value"))]
    counts = Counter(name for name, _title in names)
    return [Title(name, title, counts[name]) for name, title in dict(names).items()]


def save_who(data: QueryDict, delivery: FeedDelivery, rows: Sequence[FeedRow]) -> bool:
    """Whether any title got its answer."""
    said = {one.folded: data.get(one.name, "") for one in titles_lacking_who(rows)}
    for_rest = data.get("who-for-rest", "")
    answers = {name: who or for_rest for name, who in said.items() if (who or for_rest) in WhoCanApply.values}
    if answers:
        mapping = delivery.feed.mapping
        mapping["who"] = {**mapping.get("who", {}), **answers}
        delivery.feed.save(update_fields=["mapping"])
    return bool(answers)


def is_only_who(row: FeedRow) -> bool:
    """Put right by its title's answer alone."""
    held = {problem["code"] for problem in row.problems if problem["held"]}
    return held == {"who_missing"} and "title" in row.values


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

"""Whose results a change of the table alters."""

from collections.abc import Mapping
from dataclasses import dataclass

from .asking import every_walk, walk
from .checking import in_words
from .table import Outcome, Table


@dataclass(frozen=True)
class Difference:
    """People who answer so got ``before`` for the target and would get ``after``; None: it is not there."""

    people: str
    target: str
    before: Outcome | None
    after: Outcome | None


@dataclass(frozen=True)
class Differences:
    """``changed`` of ``total`` combinations have another result; ``shown`` are the first of them."""

    total: int
    changed: int
    shown: list[Difference]


def differences(old: Table, new: Table, names: Mapping[int, str], most: int = 50) -> Differences:
    """Over every combination of the new table; answers that the old one did not ask for do not count there."""
    shown: list[Difference] = []
    total = changed = 0
    for answers in every_walk(new):
        total += 1
        before, after = outcomes(old, walk(old, answers).answers), outcomes(new, answers)
        altered = [target for target in {**before, **after} if before.get(target) != after.get(target)]
        changed += bool(altered)
        people = in_words(new, answers)
        shown += [
            Difference(people, names.get(target, ""), before.get(target), after.get(target))
            for target in altered
            if len(shown) < most
        ]
    return Differences(total, changed, shown[:most])


def outcomes(table: Table, answers: Mapping[str, str]) -> dict[int, Outcome | None]:
    return {target: table.verdict(target, answers).outcome for target in table.by_target}

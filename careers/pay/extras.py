"""Money beside the pay: supplements, allowances, one-off payments."""

from careers.pay.amounts import Extra
from careers.pay.clauses import Clause

ONCE = {"welcome", "relocation"}
YEARLY = {"london_weighting", "fringe_weighting"}


def takes_extra(clause: Clause, *, has_pay: bool) -> bool:
    """Whether this clause's last figure is an extra and not pay."""
    if "NOT_SALARY" in clause.kinds and not has_pay and clause.joined_by not in {"PLUS", "INCLUDES"}:
        return False
    if clause.joined_by == "PLUS" and (clause.figures or clause.percent is not None):
        return has_pay or bool(clause.extras)
    return bool(clause.extras)


def extras_of(clause: Clause) -> list[Extra]:
    """The extras that a clause names; a sum that nothing names is ``other``."""
    if clause.percent is not None and not clause.figures:
        if "IGNORED" in clause.kinds and not clause.extras:
            return []
        return [
            Extra(
                _type(clause),
                percent=clause.percent,
                up_to="UP_TO" in clause.kinds,
                included=clause.joined_by == "INCLUDES" or "INCLUDED" in clause.kinds,
            )
        ]
    if not clause.figures and _type(clause) == "other":
        return []
    return [_extra(clause)]


def _type(clause: Clause) -> str:
    named = [kind for kind, _ in clause.extras if kind != "other"]
    return (named or [kind for kind, _ in clause.extras] or ["other"])[0]


def _extra(clause: Clause) -> Extra:
    kind = _type(clause)
    included = clause.joined_by == "INCLUDES" or "INCLUDED" in clause.kinds
    figure = clause.figures[-1] if clause.figures else None
    if clause.joined_by not in {"PLUS", "INCLUDES"} and len(clause.figures) == 1 and clause.extras[0][1] == 1:
        figure = clause.figures[0]
    return Extra(
        kind,
        amount=(figure.high if figure.ranged else figure.low) if figure else None,
        low=figure.low if figure and figure.ranged else None,
        per=clause.unit or ("year" if kind in YEARLY and not included else None),
        stated_per=kind not in ONCE or clause.unit is not None,
        up_to=bool(figure and figure.bound == "UP_TO"),
        included=included,
    )

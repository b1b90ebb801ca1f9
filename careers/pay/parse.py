"""A line of pay, as adverts write it, into figures. What cannot be read is flagged, never repaired by guess."""

import re
from decimal import Decimal
from typing import Any

from careers.pay.amounts import Amount, Pay
from careers.pay.clauses import Clause, Figure, Reader, fold
from careers.pay.extras import extras_of, takes_extra
from careers.pay.grades import grade_of, points_flags
from careers.pay.tokens import Token, clean, tokens

LONGEST = 1000
"""Characters read. An advert's pay line is far shorter; the rest of a paste is not pay."""
_EN_DASH = re.compile(r"[–—−]|&[nm]dash;")


def parse_pay(text: str) -> dict[str, Any]:
    """:func:`read_pay` as JSON-ready values."""
    return read_pay(text).as_dict()


def read_pay(text: str) -> Pay:
    """``min`` and ``max`` are the full-time figures where the text gives both; extras never join the range."""
    line = clean(text[:LONGEST])
    found = list(tokens(line))
    clauses = fold(Reader().read(found))
    flags = _word_flags(text, found)
    grade = grade_of(found)
    flags += points_flags(found)
    main, actual, alt, extra_clauses = _roles(clauses)
    extras = tuple(extra for clause in extra_clauses for extra in extras_of(clause))
    pay = _pay_of(main, actual, flags, found)
    unit = _unit_of(main or actual, clauses, pay)
    if main and any("NOT_SALARY" in clause.kinds for clause, _ in main):
        flags += ["not_salary", "allowance"]
    if unit == "day" or any(token.kind in {"PAYE", "UMBRELLA", "AGENCY"} for token in found):
        flags.append("agency")
    if alt:
        flags.append("umbrella_alt")
    if unit is None and (pay.min or pay.max) is not None and (pay.min or pay.max):
        flags.append("unit_unknown")
    return Pay(
        kind=pay.kind,
        min=pay.min,
        max=pay.max,
        unit=unit,
        grade=grade,
        pro_rata=_pro_rata(found, bool(main and actual)),
        extras=extras,
        alt=alt and Amount(alt.low, alt.high, alt.unit or unit),
        actual=_actual(actual),
        contracted_hours=_hours(found, full_time=False),
        full_time_hours=_hours(found, full_time=True),
        weeks_a_year=_number_in(found, "WEEKS"),
        flags=tuple(dict.fromkeys(flags)),
    )


Found = list[tuple[Clause, Figure]]


def _roles(clauses: list[Clause]) -> tuple[Found, Found, Amount | None, list[Clause]]:
    """Which figures are the pay, which the actual pay, which the umbrella rate, and what is extra."""
    main: Found = []
    actual: Found = []
    umbrella: Found = []
    extra_clauses: list[Clause] = []
    for clause in clauses:
        figures = clause.figures
        if takes_extra(clause, has_pay=bool(main or actual)):
            extra_clauses.append(clause)
            figures = clause.figures[:-1] if clause.joined_by not in {"PLUS", "INCLUDES"} else []
        for figure in figures:
            target = umbrella if "UMBRELLA" in clause.kinds else actual if _is_actual(clause, main) else main
            target.append((clause, figure))
    if main and not actual and _states_full_time_second(main):
        main, actual = main[1:], main[:1]
    if umbrella and not main:
        main, umbrella = umbrella[:1], umbrella[1:]
        if len(main[0][0].figures) > 1 and "PAYE" in main[0][0].kinds:
            umbrella = [(main[0][0], main[0][0].figures[1])]
    alt = None
    if umbrella:
        clause, figure = umbrella[0]
        alt = Amount(figure.low, figure.high if figure.ranged else figure.low, clause.unit)
    return main, actual, alt, extra_clauses


def _states_full_time_second(main: Found) -> bool:
    """``£19,650 for 25 hours (FTE £30,060)``: the larger sum is the full-time one, and is said to be."""
    if len(main) != 2 or "FTE" in main[0][0].kinds or "FTE" not in main[1][0].kinds:
        return False
    first, second = main[0][1].low, main[1][1].low
    return main[0][0] is not main[1][0] and first is not None and second is not None and first < second


def _is_actual(clause: Clause, main: Found) -> bool:
    """``actual £17,159``, or a second sum after the full-time one that is said to be pro rata."""
    if "ACTUAL" in clause.kinds:
        return True
    second = bool(main) and clause is not main[0][0]
    if second and "FRACTION" in clause.kinds:
        return True
    if second and "PRO_RATA" in clause.kinds and (clause.pro_rata_first or clause.joined_by == "OPEN"):
        return True
    return (
        second and "FTE" in main[0][0].kinds and "FTE" not in clause.kinds and clause.unit in {None, "year"}
    )


def _pay_of(main: Found, actual: Found, flags: list[str], found: list[Token]) -> Pay:
    if not main and actual:
        flags.append("actual_only")
        main = actual
    if not main:
        if any(token.kind == "VOLUNTARY" for token in found):
            flags.append("voluntary")
            return Pay("none", Decimal(0), Decimal(0))
        flags.append("unstated")
        return Pay("none")
    figures = [figure for _, figure in _same_unit(main, flags)]
    _figure_flags(figures, flags)
    if any(figure.malformed for figure in figures):
        flags += ["unparseable", "keep_raw"]
        return Pay("none")
    if any(token.kind == "VOLUNTARY" for token in found) and all(not figure.low for figure in figures):
        flags.append("voluntary")
        return Pay("none", Decimal(0), Decimal(0))
    return _ends(figures, flags)


def _ends(figures: list[Figure], flags: list[str]) -> Pay:
    first = figures[0]
    if len(figures) == 1 and not first.ranged:
        if first.bound == "UP_TO":
            return Pay("up_to", None, first.low)
        if first.bound == "FROM":
            return Pay("from", first.low, None)
        return Pay("single", first.low, first.low)
    if any(figure.ranged and figure.high < figure.low for figure in figures):  # type: ignore[operator]
        flags += ["reversed", "unparseable", "keep_raw"]
        return Pay("none")
    low = min(figure.low for figure in figures)  # type: ignore[type-var]
    high = max((figure.high if figure.ranged else figure.low) for figure in figures)  # type: ignore[type-var]
    if len(figures) > 1:
        flags.append("several_bands")
    if low == high:
        flags.append("spot_salary")
        return Pay("single", low, high)
    if low and high and high > 3 * low:
        flags.append("wide_range")
    return Pay("range", low, high)


def _same_unit(main: Found, flags: list[str]) -> Found:
    """The first figure's unit decides; an hourly equivalent beside a salary is not a second band."""
    unit = _own_unit(*main[0])
    same = [pair for pair in main if _own_unit(*pair) == unit]
    if len(same) < len(main):
        flags.append("equivalent_given")
    return same


def _own_unit(clause: Clause, figure: Figure) -> str | None:
    if figure.low is not None and figure.low >= 1000 and clause.unit in {None, "hour", "day"}:
        return "year"
    return clause.unit or ("year" if figure.malformed else None)


def _unit_of(found: Found, clauses: list[Clause], pay: Pay) -> str | None:
    if not found:
        return None
    if pay.kind == "none" and not any(figure.malformed or figure.low for _, figure in found):
        return None
    own = _own_unit(*found[0])
    return own or next((clause.unit for clause in clauses if clause.unit and not clause.extras), None)


def _figure_flags(figures: list[Figure], flags: list[str]) -> None:
    if any(figure.kilo for figure in figures):
        flags.append("k_suffix")
    if not any(figure.symbol for figure in figures):
        flags.append("no_currency_symbol")
    if any(figure.progression for figure in figures):
        flags.append("progression")


def _word_flags(text: str, found: list[Token]) -> list[str]:
    names = {
        "TERM_TIME": "term_time_only",
        "CASUAL": "casual",
        "CIRCA": "approximate",
        "EXPERIENCE": "depends_on_experience",
        "PENDING": "pay_award_pending",
    }
    flags = [names[token.kind] for token in found if token.kind in names]
    return (["en_dash"] if _EN_DASH.search(text) else []) + flags


def _pro_rata(found: list[Token], full_and_actual: bool) -> bool:
    return full_and_actual or any(token.kind in {"PRO_RATA", "FRACTION", "FTE"} for token in found)


def _actual(actual: Found) -> Amount | None:
    if not actual or any(figure.malformed for _, figure in actual):
        return None
    ends = [end for _, figure in actual for end in (figure.low, figure.high if figure.ranged else figure.low)]
    return Amount(min(ends), max(ends), "year")  # type: ignore[type-var]


def _hours(found: list[Token], *, full_time: bool) -> Decimal | None:
    """``based on 37 hours`` is the full-time week, unless it says what an actual pay is for; any other number of
    hours is the post's own."""
    alone = sum(token.kind == "HOURS" for token in found) == 1
    kinds: list[str] = []
    for before, token in zip([None, *found], found, strict=False):
        based = before is not None and before.kind in {"BASED_ON", "FTE", "FULL_TIME"}
        if based and alone and "ACTUAL" in kinds:
            based = False
        kinds.append(token.kind)
        if token.kind == "HOURS" and based == full_time:
            return Decimal(re.match(r"[\d.]+", token.text).group())  # type: ignore[union-attr]
    return None


def _number_in(found: list[Token], kind: str) -> Decimal | None:
    text = next((token.text for token in found if token.kind == kind), None)
    return Decimal(re.match(r"[\d.]+", text).group()) if text else None  # type: ignore[union-attr]

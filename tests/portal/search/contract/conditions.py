"""Conditions and instants. Words, where there are some, only keep to one part of the documents."""

from dataclasses import replace
from datetime import timedelta

from tests.portal.search.contract.edges import (
    ACROSS_THE_POLE,
    APP,
    AUTUMN,
    AWARD,
    EAST_OF_THE_DATE_LINE,
    LEEDS,
    NOON,
    NULL_ISLAND,
    SPRING,
    YORK,
    instant,
)

A_MOMENT = timedelta(microseconds=1)
SECOND = timedelta(seconds=1)
IN_LEEDS = replace(LEEDS, areas=("Leeds",))


def clock(status: str, at, **more: object) -> dict:
    return {"q": "clock", "status": tuple(status.split()), "at": at, **more}


def pay(low: float | None, high: float | None) -> dict:
    return {"q": "wage", "ranges": {"pay": (low, high)}}


def rate(low: float | None, high: float | None, at) -> dict:
    return {"q": "award", "ranges": {"rate": (low, high)}, "at": at}


def chosen(**filters: tuple[str, ...]) -> dict:
    return {"q": "ticket", "filters": filters}


def near(place, miles: float) -> dict:
    return {"q": "map", "place": place, "miles": miles}


ALWAYS_OPEN = "reopens two-states"

CONDITIONS = [
    # A status turns at its second, and at both changes of the clock
    (
        clock("open", SPRING - A_MOMENT),
        "spring first-half-past second-half-past midnight noon second-later reopens two-states",
    ),
    (clock("open", SPRING), "first-half-past second-half-past midnight noon second-later reopens two-states"),
    (clock("closed", SPRING - SECOND), ""),
    (clock("closed", SPRING), "spring"),
    (
        clock("open", NOON - A_MOMENT),
        "first-half-past second-half-past midnight noon second-later reopens two-states",
    ),
    (
        clock("open", NOON),
        "first-half-past second-half-past midnight second-later opens-at-noon reopens two-states",
    ),
    (
        clock("open", NOON + SECOND),
        "first-half-past second-half-past midnight opens-at-noon reopens two-states",
    ),
    (
        clock("open", instant("2026-06-01 22:59:59.999999")),
        "first-half-past second-half-past midnight opens-at-noon reopens two-states",
    ),
    (
        clock("open", instant("2026-06-01 23:00")),
        "first-half-past second-half-past opens-at-noon reopens two-states",
    ),
    (clock("open", instant("2026-06-10 00:00")), "first-half-past second-half-past opens-at-noon two-states"),
    (
        clock("open", instant("2026-06-20 00:00")),
        "first-half-past second-half-past opens-at-noon reopens two-states",
    ),
    (clock("open", instant("2026-10-25 00:29:59")), "first-half-past second-half-past reopens two-states"),
    (clock("open", instant("2026-10-25 00:30")), "second-half-past reopens two-states"),
    (clock("open", AUTUMN), "second-half-past reopens two-states"),
    (clock("open", instant("2026-10-25 01:30")), "reopens two-states"),
    (clock("upcoming", NOON), "two-states"),
    (clock("upcoming closing_unknown", NOON), "two-states old-advert"),
    (clock("nothing", NOON), ""),
    (
        clock("", NOON),
        "spring first-half-past second-half-past midnight noon second-later opens-at-noon never reopens two-states no-state old-advert",
    ),
    # A range of instants holds both its ends
    ({"q": "clock", "ranges": {"closes": (NOON, NOON)}}, "noon"),
    ({"q": "clock", "ranges": {"closes": (NOON, NOON + SECOND)}}, "noon second-later"),
    ({"q": "clock", "ranges": {"closes": (NOON + A_MOMENT, NOON + SECOND - A_MOMENT)}}, ""),
    ({"q": "clock", "ranges": {"closes": (AUTUMN, None)}}, "second-half-past"),
    ({"q": "clock", "ranges": {"closes": (None, SPRING)}}, "spring"),
    ({"q": "clock", "ranges": {"closes": (AUTUMN, SPRING)}}, ""),
    # Values that turn on a day
    (rate(None, 26000, AWARD - A_MOMENT), "award"),
    (rate(26500, None, AWARD - A_MOMENT), "award-ends"),
    (rate(26500, None, AWARD), "award"),
    (rate(25000, 25000, AWARD), "award award-begins"),
    (rate(0, None, AWARD - SECOND), "award award-ends"),
    (rate(0, None, AWARD + SECOND), "award award-begins"),
    ({"q": "award", "filters": {"band": ("low",)}, "at": AWARD - A_MOMENT}, "award"),
    ({"q": "award", "filters": {"band": ("low",)}, "at": AWARD}, ""),
    ({"q": "award", "filters": {"band": ("higher", "low")}, "at": AWARD}, "award"),
    # Numbers: a span is found by whatever it reaches
    (pay(30000, 30000), "point same span"),
    (pay(30000.01, None), "span"),
    (pay(35000, None), "span"),
    (pay(35000.01, None), ""),
    (pay(None, 0), "nothing"),
    (pay(0, 12.2), "nothing"),
    (pay(12.21, 12.21), "pence"),
    (pay(29000, 29000), "span"),
    (pay(34000, 29000), "span"),
    (pay(None, None), "point span nothing pence unsaid same"),
    (pay(-1e12, 1e12), "point span nothing pence same"),
    ({"q": "wage", "ranges": {"contract": (1, 2)}}, ""),
    ({"q": "wage", "ranges": {"nowhere": (1, 2)}}, ""),
    # Choices: within a field they widen, fields narrow
    (chosen(contract=("permanent",)), "both"),
    (chosen(contract=("permanent", "fixed_term")), "both nights"),
    (chosen(contract=("permanent",), pattern=("nights",)), "both"),
    (chosen(contract=("fixed_term",), pattern=("part_time",)), ""),
    (chosen(pattern=("part_time", "nights")), "both nights"),
    (chosen(visa=("true",)), "both"),
    (chosen(visa=("false",)), "nights"),
    (chosen(visa=("false", "true")), "both nights"),
    (chosen(contract=("zero_hours",)), "retired"),
    (chosen(contract=("",)), ""),
    (chosen(contract=()), "both nights retired bare"),
    (chosen(nowhere=("x",)), ""),
    (chosen(pay=("30000",)), ""),
    (chosen(contract=("Permanent",)), ""),
    # Places
    (near(LEEDS, 5), "two-places anywhere"),
    (near(YORK, 5), "two-places one-place anywhere"),
    (near(LEEDS, 22.5), "two-places one-place anywhere"),
    (near(LEEDS, 21.5), "two-places anywhere"),
    (near(LEEDS, 0), "two-places anywhere"),
    (near(IN_LEEDS, 0), "two-places anywhere in-council"),
    (near(EAST_OF_THE_DATE_LINE, 2), "date-line anywhere"),
    (near(EAST_OF_THE_DATE_LINE, 1), "anywhere"),
    (near(ACROSS_THE_POLE, 2), "pole anywhere"),
    (near(NULL_ISLAND, 0), "null-island anywhere"),
    (near(LEEDS, 20000), "two-places one-place date-line pole null-island anywhere"),
    (
        {"q": "map", "place": LEEDS},
        "two-places one-place no-place date-line pole null-island anywhere in-council",
    ),
    (
        {"q": "map", "miles": 1},
        "two-places one-place no-place date-line pole null-island anywhere in-council",
    ),
    # Kinds, languages and keys
    ({"kinds": ("profile", "answer", "event")}, "interview answer over"),
    ({"kinds": ("term",)}, ""),
    ({"kinds": ("nothing",)}, ""),
    ({"language": "cy"}, "welsh"),
    ({"language": "fr"}, ""),
    ({"q": "swydd", "language": "en"}, ""),
    ({"keys": (f"{APP}:bare", f"{APP}:never", f"{APP}:gone", f"{APP}:hidden")}, "bare never"),
    ({"keys": (f"{APP}:bare",), "q": "clock"}, ""),
    # Who may see it, and when
    ({"q": "lantern"}, "interview answer over consent-ends"),
    ({"q": "lantern", "at": NOON + SECOND}, "interview answer over consent-ends hidden"),
    ({"q": "lantern", "at": NOON + SECOND - A_MOMENT}, "interview answer over consent-ends"),
    ({"q": "lantern", "at": AUTUMN - A_MOMENT}, "interview answer over consent-ends hidden"),
    ({"q": "lantern", "at": AUTUMN}, "interview answer over hidden"),
    ({"keys": (f"{APP}:consent-ends",), "at": AUTUMN}, ""),
]

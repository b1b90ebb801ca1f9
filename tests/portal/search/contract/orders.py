"""Orders, pages and counts: what comes first, where a page ends, and what choosing would find."""

from datetime import timedelta

from tests.portal.search.contract.edges import AWARD, LEEDS, NOON, YORK

LADDER = {"q": "ladder"}


def ladder(sort: str, **more: object) -> dict:
    return {**LADDER, "sort": sort, **more}


def listed(numbers: str) -> str:
    return " ".join(f"listed-{number}" for number in numbers.split())


ORDERS = [
    # What is equal stands in the order of its keys, and what has no value comes last, whichever way round
    (ladder("title"), listed("00 02 04 06 08 10 01 03 05 07 09 11")),
    (ladder("newest"), listed("00 01 02 03 04 05 07 08 09 10 11 06")),
    (ladder("pay"), listed("00 02 04 06 08 10 01 03 07 09 11 05")),
    (ladder("-pay"), listed("01 03 07 09 11 00 02 04 06 08 10 05")),
    (ladder("pattern"), listed("01 02 04 07 08 10 11 00 03 05 06 09")),
    (ladder("-pattern"), listed("01 02 04 07 08 10 11 00 03 05 06 09")),
    ({"q": "wage", "sort": "pay"}, "nothing pence span point same unsaid"),
    ({"q": "wage", "sort": "-pay"}, "span point same pence nothing unsaid"),
    (
        {"q": "award", "sort": "rate", "at": AWARD - timedelta(seconds=1)},
        "award award-ends award-begins award-none",
    ),
    ({"q": "award", "sort": "rate", "at": AWARD}, "award award-begins award-ends award-none"),
    ({"q": "award", "sort": "-rate", "at": AWARD}, "award award-begins award-ends award-none"),
    (
        {"q": "award", "sort": "-rate", "at": AWARD - timedelta(seconds=1)},
        "award-ends award award-begins award-none",
    ),
    ({"q": "length title", "sort": "title"}, "longer-title long-title"),
    ({"q": "ticket", "sort": "pattern"}, "both nights bare retired"),
    ({"q": "ticket", "sort": "-pattern"}, "both nights bare retired"),
    # What is over stands below, and parts of a page below the whole ones
    ({"q": "lantern", "sort": "title"}, "interview consent-ends answer over"),
    ({"q": "lantern", "sort": "newest"}, "consent-ends interview answer over"),
    (
        {"q": "clock", "sort": "title"},
        "first-half-past second-half-past midnight second-later never two-states opens-at-noon reopens no-state "
        "old-advert noon spring",
    ),
    # Distance
    (
        {"q": "map", "place": YORK, "sort": "distance"},
        "one-place two-places pole null-island date-line anywhere in-council no-place",
    ),
    (
        {"q": "map", "place": LEEDS, "sort": "distance"},
        "two-places one-place pole null-island date-line anywhere in-council no-place",
    ),
    ({"q": "map", "sort": "distance", "keys": ("edge.case:pole", "edge.case:one-place")}, "one-place pole"),
    # Pages
    (ladder("title", page_size=5), listed("00 02 04 06 08")),
    (ladder("title", page_size=5, page=3), listed("09 11")),
    (ladder("title", page_size=5, page=4), ""),
    (ladder("title", page_size=12, page=2), ""),
    (ladder("title", page_size=1, page=12), "listed-11"),
    (ladder("title", page=10_000_000), ""),
    (ladder("title", page_size=1000, page=1), listed("00 02 04 06 08 10 01 03 05 07 09 11")),
]

COUNTS = [
    # A field's own choice is left out of its counts; the others' are kept
    ({"q": "ticket"}, "contract", {"permanent": 1, "fixed_term": 1, "zero_hours": 1}),
    ({"q": "ticket"}, "pattern", {"nights": 2, "part_time": 1}),
    ({"q": "ticket"}, "visa", {"true": 1, "false": 1}),
    (
        {"q": "ticket", "filters": {"contract": ("permanent",)}},
        "contract",
        {"permanent": 1, "fixed_term": 1, "zero_hours": 1},
    ),
    ({"q": "ticket", "filters": {"contract": ("permanent",)}}, "pattern", {"nights": 1, "part_time": 1}),
    (
        {"q": "ticket", "filters": {"contract": ("casual",)}},
        "contract",
        {"permanent": 1, "fixed_term": 1, "casual": 0, "zero_hours": 1},
    ),
    ({"q": "ticket", "filters": {"contract": ("casual",)}}, "pattern", {}),
    (
        {"q": "ticket", "filters": {"contract": ("permanent",), "pattern": ("part_time",)}},
        "contract",
        {"permanent": 1},
    ),
    (
        {"q": "ticket", "filters": {"contract": ("permanent",), "pattern": ("part_time",)}},
        "pattern",
        {"nights": 1, "part_time": 1},
    ),
    ({"q": "award", "at": AWARD - timedelta(microseconds=1)}, "band", {"low": 1}),
    ({"q": "award", "at": AWARD}, "band", {"high": 1, "higher": 1}),
    ({"q": "lantern"}, "kind", {"profile": 1, "event": 1, "story": 1, "answer": 1}),
    ({"q": "lantern", "kinds": ("event",)}, "kind", {"profile": 1, "event": 1, "story": 1, "answer": 1}),
    ({"q": "lantern", "kinds": ("event",)}, "status", {"past": 1}),
    ({"q": "lantern", "at": NOON - timedelta(microseconds=1)}, "status", {}),
    ({"q": "clock"}, "status", {"open": 7, "closed": 2, "upcoming": 1, "closing_unknown": 1}),
    (
        {"q": "clock", "status": ("closed",)},
        "status",
        {"open": 7, "closed": 2, "upcoming": 1, "closing_unknown": 1},
    ),
    ({"q": "zzzz", "correct": False}, "kind", {}),
]

CORRECTIONS = [
    # (asked, what it was taken for, whether that was run, what is found)
    ({"q": "safegarding"}, "safeguarding", True, "safe-1 safe-2"),
    ({"q": "Safegaurding lead"}, "safeguarding lead", True, "safe-2"),
    ({"q": "safegarding", "correct": False}, "safeguarding", False, ""),
    ({"q": "safegarding", "kinds": ("role",)}, "", False, ""),
    ({"q": "wherryman", "correct": False}, "", False, ""),
    ({"q": "lader"}, "ladder", True, listed("00 01 02 03 04 05 06 07 08 09 10 11")),
    ({"q": "ladr"}, "", False, ""),
    ({"q": "safeguarding ladder"}, "", False, ""),
    ({"q": "thimble"}, "", False, ""),
    ({"q": "zzzzzzzz"}, "", False, ""),
]

RELATED = [
    # (asked, what stands below because it holds some of the words)
    ({"q": "safeguarding wherrymen"}, "safe-1 safe-2 once"),
    ({"q": "safeguarding lead"}, "safe-1"),
    ({"q": "safeguarding lead", "page": 2}, ""),
    ({"q": "needle award", "kinds": ("page",)}, "long-body"),
    ({"q": "needle -meadow"}, ""),
    ({"q": "lantern thimble"}, "interview answer over consent-ends"),
]

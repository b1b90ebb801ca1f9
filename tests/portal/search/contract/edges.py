"""Documents that stand on every edge, each with a short name of its own. Every table of this folder is over them all."""

from datetime import datetime, timedelta

from portal.search.types import Dated, Document, Passage, Point, Span
from portal.search.vocabulary import Rule

APP = "edge.case"


def instant(text: str) -> datetime:
    """ "2026-06-01 12:00" is that instant of UTC; seconds and their parts may follow."""
    return datetime.fromisoformat(f"{text}+00:00")


NOON = instant("2026-06-01 12:00")
SPRING = instant("2026-03-29 01:00")
"""London's clocks jump from 1 am to 2 am."""
AUTUMN = instant("2026-10-25 01:00")
"""London's clocks fall back from 2 am to 1 am: half past one comes twice."""
AWARD = instant("2026-03-31 23:00")
"""Midnight in London, where the pay of the new year begins."""

LEEDS = Point("Leeds", 53.7997, -1.5492)
YORK = Point("York", 53.9583, -1.0803)
WEST_OF_THE_DATE_LINE = Point("West of the date line", 0.0, 179.99)
EAST_OF_THE_DATE_LINE = Point("East of the date line", 0.0, -179.99)
POLE = Point("Pole", 89.99, 0.0)
ACROSS_THE_POLE = Point("Across the pole", 89.99, 180.0)
NULL_ISLAND = Point("", 0.0, 0.0)

RULES = (
    Rule("independent reviewing officer", ("IRO",)),
    Rule("IRO", ("independent reviewing officer",)),
    Rule("transport", ("minibus",)),
    Rule("ROTA", ("shift plan",)),
    Rule("glimmer", tuple(f"spark{letter}" for letter in "abcdefghij")),
)
"""Both ways, one way, an acronym of capitals, and one with more other names than are ever tried."""


def thing(name: str, title: str, body: str = "", kind: str = "vacancy", **more: object) -> Document:
    return Document(f"{APP}:{name}", kind, title, f"/{name}/", body=body, **more)  # type: ignore[arg-type]


def until(end: datetime, *, start: datetime | None = None) -> dict:
    """Open from ``start`` until ``end``, closed from then on."""
    return {"statuses": (Span("open", start, end), Span("closed", end, None)), "values": {"closes": end}}


def passage(name: str, anchor: str, heading: str, text: str, **more: object) -> Passage:
    return Passage(f"{APP}:{name}#{anchor}", heading, text, f"/{name}/#{anchor}", **more)  # type: ignore[arg-type]


CLOCKS = [
    thing("spring", "Clock spring", **until(SPRING)),
    thing("first-half-past", "Clock autumn", **until(AUTUMN - timedelta(minutes=30))),
    thing("second-half-past", "Clock autumn", **until(AUTUMN + timedelta(minutes=30))),
    thing("midnight", "Clock midnight", **until(instant("2026-06-01 23:00"))),
    thing("noon", "Clock noon", **until(NOON)),
    thing("second-later", "Clock noon and a second", **until(NOON + timedelta(seconds=1))),
    thing("opens-at-noon", "Clock opening", **until(instant("2026-07-01 12:00"), start=NOON)),
    thing("never", "Clock of no time", statuses=(Span("open", NOON, NOON),)),
    thing(
        "reopens",
        "Clock with a gap",
        statuses=(
            Span("open", None, instant("2026-06-10 00:00")),
            Span("open", instant("2026-06-20 00:00"), None),
        ),
    ),
    thing("two-states", "Clock of two minds", statuses=(Span("open"), Span("upcoming"))),
    thing("no-state", "Clock without a state"),
    thing("old-advert", "Clock of unknown end", statuses=(Span("closing_unknown"),)),
]

DATED = [
    thing(
        "award",
        "Pay award",
        values={
            "rate": (Dated((24000, 26000), None, AWARD), Dated((25000, 27000), AWARD, None)),
            "band": (Dated("low", None, AWARD), Dated(("high", "higher"), AWARD, None)),
        },
    ),
    thing("award-ends", "Pay award that ends", values={"rate": (Dated(30000, None, AWARD),)}),
    thing("award-begins", "Pay award that begins", values={"rate": (Dated(25000, AWARD, None),)}),
    thing("award-none", "Pay award unknown", values={"rate": (), "band": ()}),
]

RANGES = [
    thing("point", "Wage at a point", values={"pay": 30000}),
    thing("span", "Wage over a span", values={"pay": (28000, 35000)}),
    thing("nothing", "Wage of nothing", values={"pay": 0}),
    thing("pence", "Wage in pence", values={"pay": 12.21}),
    thing("unsaid", "Wage unsaid"),
    thing("same", "Wage at a point", values={"pay": 30000}),
]

PLACES = [
    thing("two-places", "Map of two towns", places=(LEEDS, YORK)),
    thing("one-place", "Map of one town", places=(YORK,)),
    thing("no-place", "Map of none"),
    thing("date-line", "Map of an ocean", places=(WEST_OF_THE_DATE_LINE,)),
    thing("pole", "Map of ice", places=(POLE,)),
    thing("null-island", "Map of zero", places=(NULL_ISLAND,)),
    thing("anywhere", "Map of home", values={"where": ("remote", "office")}),
    thing("in-council", "Map of a council", values={"council": ("Leeds",)}),
]

CHOICES = [
    thing(
        "both", "Ticket", values={"contract": "permanent", "pattern": ("nights", "part_time"), "visa": True}
    ),
    thing("nights", "Ticket", values={"contract": "fixed_term", "pattern": ("nights",), "visa": False}),
    thing("retired", "Ticket", values={"contract": "zero_hours", "pattern": ()}),
    thing("bare", "Ticket"),
]

TEXTS = [
    thing("empty", ""),
    thing("signs", "— … ! “” \u200b"),
    thing("long-title", "Length " + "a very long title " * 30 + "zeta", kind="page"),
    thing("longer-title", "Length " + "a very long title " * 30 + "beta", kind="page"),
    thing("long-word", "Length of a word", "x" * 300, kind="page"),
    thing("long-body", "Length of a body", "meadow " * 5_000 + "needle", kind="page"),
    thing("emoji", "Family 💥 outreach 👩🏽‍⚕️", "Emoji 🎉🎉 stand between words."),
    thing("arabic", "عامل اجتماعي", "Arabic, as at home: مُعَلِّم"),
    thing("hebrew", "עובדת סוציאלית", "Hebrew, right to left"),
    thing("combined", "Cafe\u0301 of combining marks", "nai\u0308ve"),
    thing("composed", "Café of composed letters", "naïve"),
    thing("letterlike", "ℌ is a letterlike sign", "ＦＵＬＬ width ３８０"),
    thing("welsh", "Tŷ Ŵyn, gweithiwr ieuenctid", "Swydd dros dro", language="cy"),
]

WORDS = [
    thing("hyphen", "Part-time reader", "An in-house role; re-read well-being."),
    thing("space", "Part time reader", "In house"),
    thing("joined", "Parttime reader", "Inhouse wellbeing"),
    thing("dash", "Part–time reader", "From 16—19 and 16–25"),
    thing("apostrophe", "Bryony O’Dell’s post", "The childrens' home; it's ours"),
    thing("straight", "Bryony O'Dell", "Children's home"),
    thing("bare-name", "Bryony ODell", "Childrens home"),
    thing("thousand", "Purse of £38k", "and £38,000"),
    thing("decimal", "Purse of £12.50 an hour", "12.5% off, 100%, €40, 24/7"),
    thing("score", "Purse and a 2:1 degree", "0-5s, S17, Section 47, SW1A 1AA"),
    thing("capitals", "SEND team", "MASH and CLICK."),
    thing("small", "Send a letter", "Mash, then click."),
    thing("initials", "A.S.Y.E. year", "Q&A, C&F, LGBTQ+"),
    thing("officer", "Independent reviewing officer", "Chairs reviews"),
    thing("iro", "IRO", "A post on the rota"),
    thing("bus", "Minibus driver", "Drives the minibus"),
    thing("driver", "Transport driver", "Plans transport; a shift plan"),
    thing("shift", "Night watch", "A SHIFT PLAN for all"),
    thing("spark", "Sparkb", "sparkh and sparki alone"),
    thing("two-words", "Moon stone", "Two words"),
    thing("one-word", "Sunstone", "One word"),
    thing("stones", "Sun moonstone", "Both"),
    thing("run-of-words", "Harbour lights", "the lights of the harbour at night"),
    thing("other-run", "Lights", "harbour, then later lights"),
    thing("split-run", "The harbour", "lights", names=("Pier",)),
]

PARTS = [
    thing(
        "interview",
        "Lantern interview",
        kind="profile",
        passages=(
            passage("interview", "a", "What is hard?", "Letting go", questions=("Is it hard?",)),
            passage("interview", "b", "Left out", "thimble", searchable=False, questions=("thimbles?",)),
        ),
    ),
    thing("answer", "Lantern answer", kind="answer"),
    thing("over", "Lantern festival", kind="event", statuses=(Span("past", NOON, None),)),
    thing("hidden", "Lantern to come", visible=Span("visible", NOON + timedelta(seconds=1), None)),
    thing("consent-ends", "Lantern told", kind="story", visible=Span("visible", None, AUTUMN)),
]

LISTED = [
    thing(
        f"listed-{number:02}",
        f"Ladder {'b' if number % 2 else 'a'}",
        kind="role",
        published_at=None if number == 6 else NOON - timedelta(days=number // 3),
        values={} if number == 5 else {"pay": 10 + number % 2, "pattern": ("nights",) if number % 3 else ()},
    )
    for number in range(12)
]

TYPED = [
    thing("safe-1", "Safeguarding adviser", kind="page"),
    thing("safe-2", "Safeguarding lead", kind="page"),
    thing("once", "Wherrymen", kind="page"),
]

EDGES = [
    *CLOCKS,
    *DATED,
    *RANGES,
    *PLACES,
    *CHOICES,
    *TEXTS,
    *WORDS,
    *PARTS,
    *LISTED,
    *TYPED,
]

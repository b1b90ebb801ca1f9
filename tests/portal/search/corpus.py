"""A small fixed corpus that holds every edge: spans, several places, gaps, ties, abbreviations, odd words."""

from datetime import UTC, date, datetime, timedelta

from portal.search.fields import Field, Type
from portal.search.types import Dated, Document, Passage, Point, Span

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
LEEDS = Point("Leeds", 53.7997, -1.5492)
YORK = Point("York", 53.9583, -1.0803)
TRURO = Point("Truro", 50.2632, -5.0510)

CONTRACTS = {"permanent": "Permanent", "fixed_term": "Fixed term", "casual": "Casual"}
FIELDS = {
    "contract": Field("Contract", choices=lambda: CONTRACTS, facet=True),
    "pattern": Field("Pattern", multiple=True, facet=True, sort=True),
    "visa": Field("Visa sponsorship", Type.BOOLEAN, facet=True),
    "pay": Field("Full-time pay", Type.NUMBER, sort=True, unit="£ a year"),
    "rate": Field("Pay, with its awards", Type.NUMBER, sort=True, unit="£ a year", dated=True),
    "band": Field("Pay band", multiple=True, facet=True, sort=True, dated=True),
    "where": Field("Where one works", multiple=True, anywhere=("remote",)),
    "council": Field("Council area", multiple=True, areas=True),
    "closes": Field("Closes", Type.INSTANT, sort=True),
}


def day(offset: float) -> datetime:
    return NOW + timedelta(days=offset)


def advert(number: int, title: str, *, opens: float = -5, closes: float = 10, **more: object) -> Document:
    spans = (Span("open", day(opens), day(closes)), Span("closed", day(closes), None))
    values = {"closes": day(closes), **more.pop("values", {})}  # type: ignore[dict-item]
    return Document(
        key=f"careers.vacancy:{number}",
        kind="vacancy",
        title=title,
        url=f"/vacancies/{number}/",
        values=values,
        **{"statuses": spans, "published_at": day(-number), **more},  # type: ignore[arg-type]
    )


def page(number: int, title: str, kind: str = "page", **more: object) -> Document:
    url = f"/{kind}/{number}/"
    return Document(key=f"content.page:{number}", kind=kind, title=title, url=url, **more)  # type: ignore[arg-type]


DOCUMENTS = [
    advert(
        1,
        "Social Worker, Family Help",
        body="Work with families before things get worse. Part-time possible.",
        values={
            "contract": "permanent",
            "pattern": ("part_time", "term_time"),
            "pay": (38000, 42000),
            "visa": True,
            "rate": (Dated((38000, 42000), None, day(1)), Dated((39000, 43000), day(1), None)),
            "band": (Dated("low", None, day(1)), Dated("high", day(1), None)),
        },
        places=(LEEDS, YORK),
    ),
    advert(
        2,
        "Senior Social Worker",
        body="Lead a small team in children’s social care.",
        values={
            "contract": "permanent",
            "pattern": ("full_time",),
            "pay": (44500,),
            "visa": False,
            "rate": (Dated((42500, 42500)),),
            "band": (Dated(("high", "higher")),),
        },
        places=(YORK,),
    ),
    advert(
        3,
        "Personal Adviser",
        body="Support care leavers. SEND knowledge helps.",
        values={"contract": "fixed_term", "pattern": ("full_time",), "pay": (27000, 30000)},
        places=(TRURO,),
        closes=0,
    ),
    advert(4, "Family Support Worker", body="Sending reports is part of it.", values={"contract": "casual"}),
    advert(
        5,
        "Foster Carer",
        body="Care for a child at home.",
        statuses=(Span("closing_unknown"),),
        values={"pay": 0},
    ),
    advert(6, "Team Manager", body="Not yet to be seen.", visible=Span("visible", day(1), None)),
    advert(7, "Old Manager Post", body="Gone.", visible=Span("visible", None, day(0))),
    advert(8, "Café Children’s Worker", body="O’Brien House; pay £38k.", opens=1, values={"pay": 38000}),
    page(
        1,
        "What a social worker does",
        "role",
        names=("Child protection officer",),
        summary="The job and its pay.",
    ),
    page(2, "Independent Reviewing Officer", "role", names=("IRO",), body="An IRO chairs reviews."),
    page(
        3,
        "Amira, practice lead",
        "profile",
        passages=(
            Passage(
                key="content.page:3#a1",
                heading="What is hard about it?",
                text="We moved to Liquid Logic last year. It was hard.",
                url="/profile/3/#a1",
                questions=("What does a practice lead do?",),
            ),
            Passage(key="content.page:3#a2", heading="Secret", text="zanzibar", url="/", searchable=False),
        ),
        published_at=day(-400),
    ),
    page(
        4, "Edge of care", body="Teams at the edge of care. Edges of a care plan.", review_on=date(2026, 5, 1)
    ),
    page(5, "Step Up to Social Work", "programme", statuses=(Span("ended", day(-30), None),)),
    page(6, "Gweithiwr cymdeithasol", language="cy", body="Swydd yng Nghymru."),
    page(
        7, "SEND services", body="Special educational needs and disabilities.", places=(Point("", 0.0, 0.0),)
    ),
    page(8, "Edge of care", body="A second page of the same title about coproduction."),
    page(9, "Workforce", body="co-production with young people; x" + "y" * 300),
]

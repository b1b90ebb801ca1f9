"""Random documents and requests for the fuzzing tests: few words and values, so that they meet."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from portal.search.request import SearchRequest
from portal.search.types import Dated, Document, Passage, Point, Span
from tests.portal.search.corpus import CONTRACTS, LEEDS, NOW, TRURO, YORK

WORDS = ["social", "worker", "workers'", "child’s", "SEND", "send", "sending", "of", "care", "edge", "iro"]
WORDS += [
    "liquid",
    "logic",
    "liquidlogic",
    "co-production",
    "£38k",
    "38000",
    "2:1",
    "café",
    "ﬁne",
    "jobs",
    "-x",
]
ODD = [
    '"',
    "-",
    "*",
    "(",
    "NEAR",
    "AND",
    "OR",
    "NOT",
    "^",
    ":",
    "{title}",
    "\x00",
    "\ud800",
    "💥",
    "'",
    "%",
    "_|_",
]

texts = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
queries = st.lists(st.one_of(st.sampled_from(WORDS + ODD), st.text(max_size=4)), max_size=5).map(" ".join)
instants = st.sampled_from([-2, -1, 0, 1, 2]).map(lambda days: NOW + timedelta(days=days))
ends = st.one_of(st.none(), instants)
points = st.sampled_from(
    [LEEDS, YORK, TRURO, Point("Nowhere", 0.0, 0.0), replace(LEEDS, areas=("Leeds", "York"))]
)
statuses = st.sampled_from(["open", "closed", "closing_unknown", "ended"])
spans = st.builds(Span, statuses, ends, ends)
visible = st.builds(Span, st.just("visible"), ends, ends)
amounts = st.sampled_from([0, 10, 20.5, 30])


def several(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(values, max_size=3, unique=True).map(tuple)


@st.composite
def turning(draw: st.DrawFn, drawn: st.SearchStrategy) -> tuple:
    """One value, or two that take turns at an instant."""
    first, then = draw(drawn), draw(drawn)
    at = draw(instants)
    return draw(
        st.sampled_from(
            [(Dated(first),), (Dated(first, None, at), Dated(then, at, None)), (Dated(then, at),)]
        )
    )


values = st.fixed_dictionaries(
    {},
    optional={
        "contract": st.sampled_from(list(CONTRACTS)),
        "pattern": several(st.sampled_from(["full_time", "part_time", "nights"])),
        "visa": st.booleans(),
        "where": several(st.sampled_from(["remote", "office"])),
        "council": several(st.sampled_from(["Leeds", "York"])),
        "pay": several(amounts),
        "rate": turning(several(amounts)),
        "band": turning(several(st.sampled_from(["low", "high", "higher"]))),
        "closes": instants,
    },
)


@st.composite
def documents(draw: st.DrawFn) -> list[Document]:
    found = []
    for number in range(draw(st.integers(0, 7))):
        key = f"a.b:{number}"
        text = draw(texts)
        passage = Passage(f"{key}#a", draw(texts), draw(texts), "/", searchable=draw(st.booleans()))
        found.append(
            Document(
                key=key,
                kind=draw(st.sampled_from(["vacancy", "role", "page", "answer"])),
                title=draw(texts),
                url="/",
                summary=draw(texts),
                body=text,
                names=draw(several(texts)),
                questions=draw(several(texts)),
                values=draw(values),
                places=draw(several(points)),
                statuses=draw(several(spans)),
                visible=draw(st.one_of(st.just(Span("visible")), visible)),
                published_at=draw(ends),
                language=draw(st.sampled_from(["en", "cy"])),
                passages=(passage,) if draw(st.booleans()) else (),
            )
        )
    return found


filters = st.fixed_dictionaries(
    {},
    optional={
        "contract": several(st.sampled_from([*CONTRACTS, "none"])),
        "pattern": several(st.sampled_from(["full_time", "part_time", "nights"])),
        "visa": several(st.sampled_from(["true", "false"])),
        "band": several(st.sampled_from(["low", "high", "higher"])),
    },
)
ranges = st.fixed_dictionaries(
    {},
    optional={
        "pay": st.tuples(st.one_of(st.none(), amounts), st.one_of(st.none(), amounts)),
        "rate": st.tuples(st.one_of(st.none(), amounts), st.one_of(st.none(), amounts)),
        "closes": st.tuples(ends, ends),
    },
)
SORTS = [
    "relevance",
    "newest",
    "title",
    "distance",
    "pay",
    "-pay",
    "rate",
    "-rate",
    "band",
    "-band",
    "closes",
    "-closes",
    "pattern",
    "-pattern",
]

requests = st.builds(
    SearchRequest,
    q=queries,
    kinds=several(st.sampled_from(["vacancy", "role", "page"])),
    filters=filters,
    ranges=ranges,
    place=st.one_of(st.none(), points),
    miles=st.one_of(st.none(), st.sampled_from([0.0, 20.0, 500.0])),
    status=several(statuses),
    sort=st.sampled_from(SORTS),
    page_size=st.sampled_from([2, 50]),
    language=st.sampled_from(["", "", "", "cy"]),
    correct=st.booleans(),
)

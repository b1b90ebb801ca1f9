"""Random documents, requests and instants for the fuzzing tests: few words and values, so that they meet."""

from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import count
from random import Random
from typing import Any

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


# Requests over a fixed corpus: its own words, as people mangle them, at the instants at which it turns

MOMENTS = [timedelta(), timedelta(microseconds=-1), timedelta(microseconds=1), timedelta(seconds=1)]
PLACES = [
    LEEDS,
    YORK,
    TRURO,
    replace(LEEDS, areas=("Leeds", "York")),
    Point("", 0.0, 0.0),
    Point("", 0.0, -179.99),
]
MILES = [None, None, 0.0, 0.5, 20.0, 23.0, 500.0, 12_000.0]


def vocabulary_of(corpus: list[Document]) -> list[str]:
    texts = [part for d in corpus for part in (d.title, d.body[:2000], d.summary, *d.names, *d.questions)]
    return sorted({word for text in texts for word in text.split()})


def turns_of(corpus: list[Document]) -> list:
    """Every instant at which something begins or ends."""
    dated = [
        part for d in corpus for value in d.values.values() if isinstance(value, tuple) for part in value
    ]
    spans = [s for d in corpus for s in (*d.statuses, d.visible)] + [p for p in dated if isinstance(p, Span)]
    return sorted({at for span in spans for at in (span.start, span.end) if at}) or [NOW]


def moments(corpus: list[Document]) -> st.SearchStrategy:
    """A turn, or a little before or after it."""
    return st.builds(lambda at, by: at + by, st.sampled_from(turns_of(corpus)), st.sampled_from(MOMENTS))


@st.composite
def mistyped(draw: st.DrawFn, words: list[str]) -> str:
    """Two letters swapped, or one lost, doubled or wrong."""
    word = draw(st.sampled_from(words))
    at = draw(st.integers(0, max(len(word) - 2, 0)))
    before, pair, after = word[:at], word[at : at + 2], word[at + 2 :]
    return draw(
        st.sampled_from(
            [before + pair[::-1] + after, before + pair[:1] + after, before + pair[:1] * 2 + after]
        )
    )


@st.composite
def typed(draw: st.DrawFn, words: list[str]) -> str:
    """What stands in a search box."""
    word = st.one_of(st.sampled_from(words), st.sampled_from(words), mistyped(words), st.sampled_from(ODD))
    part = st.one_of(
        word,
        word,
        st.lists(word, min_size=1, max_size=3).map(lambda some: f'"{" ".join(some)}"'),
        word.map("-{}".format),
        word.map(str.upper),
        word.map(str.lower),
        st.text(max_size=3),
    )
    return " ".join(draw(st.lists(part, max_size=4)))


def asking(corpus: list[Document]) -> st.SearchStrategy[tuple[SearchRequest, Any]]:
    """A request and the instant at which it is asked."""
    keys = [document.key for document in corpus]
    held = sorted({span.value for d in corpus for span in d.statuses})
    chosen = {
        name: several(
            st.sampled_from(sorted({str(v).lower() if v in (True, False) else str(v) for v in found}))
        )
        for name in ("contract", "pattern", "visa", "band", "where", "council")
        if (found := {value for d in corpus for value in _values(d.values.get(name))} | {"none"})
    }
    number = st.sampled_from([0, 10, 12.21, 20.5, 24000, 25000, 26000, 30000, 30000.01, 35000])
    turns = st.sampled_from(turns_of(corpus))
    ends_of = {name: st.tuples(st.none() | number, st.none() | number) for name in ("pay", "rate")}
    ends_of["closes"] = st.tuples(st.none() | turns, st.none() | turns)
    request = st.builds(
        SearchRequest,
        q=typed(vocabulary_of(corpus)),
        kinds=several(st.sampled_from(sorted({d.kind for d in corpus} | {"term"}))),
        filters=st.fixed_dictionaries({}, optional=chosen),
        ranges=st.fixed_dictionaries({}, optional=ends_of),
        place=st.none() | st.sampled_from(PLACES),
        miles=st.sampled_from(MILES),
        status=several(st.sampled_from([*held, "none"])),
        sort=st.sampled_from(SORTS),
        page=st.sampled_from([1, 1, 1, 2, 3, 50]),
        page_size=st.sampled_from([1, 2, 5, 20, 100]),
        language=st.sampled_from(["", "", "", "", "cy", "en"]),
        correct=st.booleans(),
        keys=st.one_of(st.just(()), st.just(()), st.lists(st.sampled_from(keys), max_size=9).map(tuple)),
    )
    loosened = st.sampled_from(["kinds", "filters", "ranges", "place", "status", "language", "keys"])
    usual = st.builds(_loosened, request, st.sets(loosened, min_size=4))
    return st.tuples(usual, moments(corpus))


def _loosened(request: SearchRequest, names: set[str]) -> SearchRequest:
    """Without most of its conditions, or hardly anything would ever be found."""
    return replace(request, **{name: getattr(SearchRequest(), name) for name in names})


def _values(value: Any) -> list[Any]:
    several = value if isinstance(value, tuple) else () if value is None else (value,)
    return [item for part in several for item in (_values(part.value) if isinstance(part, Dated) else [part])]


# Many documents at once, from a number: a server takes a second to hold them


@cache
def many_documents(seed: int, size: int = 150) -> list[Document]:
    """The same for the same seed. No test of it shrinks the documents, so a failure names the seed."""
    random, numbers = Random(seed), count()
    return [_document(random, f"r.d:{next(numbers)}") for _ in range(size)]


def _document(random: Random, key: str) -> Document:
    def text(most: int = 6) -> str:
        return " ".join(random.choices(WORDS, k=random.randint(0, most)))

    def instant() -> Any:
        return random.choice([None, *(NOW + timedelta(days=days) for days in (-2, -1, 0, 1, 2))])

    def some(values: list, most: int = 3) -> tuple:
        return tuple(random.sample(values, random.randint(0, min(most, len(values)))))

    first, at, then = some([0, 10, 20.5, 30]), NOW + timedelta(days=random.randint(-2, 2)), some([0, 10, 30])
    values: dict[str, Any] = {
        "contract": random.choice([*CONTRACTS, "retired"]),
        "pattern": some(["full_time", "part_time", "nights"]),
        "visa": random.random() < 0.5,
        "where": some(["remote", "office"]),
        "council": some(["Leeds", "York"]),
        "pay": some([0, 10, 20.5, 30]),
        "rate": random.choice(
            [(Dated(first),), (Dated(first, None, at), Dated(then, at, None)), (Dated(then, at),)]
        ),
        "band": (Dated(some(["low", "high"]), None, at), Dated(some(["high", "higher"]), at, None)),
        "closes": instant(),
    }
    passages = tuple(
        Passage(f"{key}#{anchor}", text(), text(), "/", (text(),), searchable=random.random() < 0.7)
        for anchor in some(["a", "b"])
    )
    return Document(
        key=key,
        kind=random.choice(["vacancy", "role", "page", "answer"]),
        title=text(),
        url="/",
        summary=text(),
        body=random.choice(["", text(12)]),
        names=tuple(text(2) for _ in range(random.randint(0, 2))),
        questions=tuple(text(4) for _ in range(random.randint(0, 2))),
        values={name: value for name, value in values.items() if value is not None and random.random() < 0.7},
        places=some([LEEDS, YORK, TRURO, Point("Nowhere", 0.0, 0.0)]),
        statuses=tuple(
            Span(s, instant(), instant()) for s in some(["open", "closed", "closing_unknown", "ended"])
        ),
        visible=random.choice([Span("visible"), Span("visible"), Span("visible", instant(), instant())]),
        published_at=instant(),
        language=random.choice(["en", "en", "cy"]),
        passages=passages,
    )

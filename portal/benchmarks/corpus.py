"""Synthetic vacancies, the same for the same number and seed."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import Any

from portal.search.fields import Field, Type, fields
from portal.search.types import Document, Point, Span

WORDS = """family support children team visit plan carer school court review assessment adoption fostering leaving
care early help duty safeguarding supervision caseload placement contact mentor practice manager senior worker
residential night shift youth justice participation panel conference kinship edge return register degree""".split()
SYLLABLES = "ba con der fi gal hu jin ker lo men nor pa qui ros sa tel un vor wes yon".split()  # noqa: SIM905
RARER = [f"{a}{b}{c}" for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES[:8]]
VOCABULARY = [*WORDS, *RARER]
"""The commonest stands in most texts, the fiftieth in a quarter of them, most in few: as words are."""
OFTEN = list(accumulate(1 / (place + 8) for place in range(len(VOCABULARY))))
START = datetime(2026, 11, 25, 9, tzinfo=UTC)
FACETS = 17
"""As many as a vacancy carries."""
MOST_VALUES = 12


def documents(count: int, seed: int = 1) -> Iterator[Document]:
    """``count`` vacancies of about 120 words and 17 facets, spread over Great Britain; a fifth of them closed."""
    draw = random.Random(seed)  # noqa: S311
    offered = offered_values()
    return (_vacancy(draw, number, offered) for number in range(count))


def offered_values() -> dict[str, list[Any]]:
    """Values of the first so many facets. Where editors have written none, made-up ones."""
    counted = [(name, field) for name, field in fields.items() if field.facet]
    return {name: _values(field) for name, field in counted[:FACETS]}


def _values(field: Field) -> list[Any]:
    if field.type is Type.BOOLEAN:
        return [True, False]
    made_up = [f"value-{number}" for number in range(MOST_VALUES)]
    return (list(field.labels()) or made_up)[:MOST_VALUES]


def _vacancy(draw: random.Random, number: int, offered: dict[str, list[Any]]) -> Document:
    closes = START + timedelta(days=draw.randint(-10, 40))
    place = Point("Somewhere", draw.uniform(50.5, 55.5), draw.uniform(-3.5, 0.5))
    return Document(
        key=f"careers.vacancy:{number}",
        kind="vacancy",
        title=" ".join(draw.choices(VOCABULARY, cum_weights=OFTEN, k=3)).capitalize(),
        url=f"/vacancies/{number}/",
        summary=" ".join(draw.choices(VOCABULARY, cum_weights=OFTEN, k=15)),
        body=" ".join(draw.choices(VOCABULARY, cum_weights=OFTEN, k=100)),
        values={name: draw.choice(values) for name, values in offered.items()},
        places=(place,),
        statuses=(Span("open", None, closes), Span("closed", closes)),
        published_at=START - timedelta(days=draw.randint(0, 60)),
    )

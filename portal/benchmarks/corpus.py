"""Synthetic vacancies, the same for the same number and seed."""

import random
from datetime import UTC, datetime, timedelta

from portal.search.types import Document, Point, Span

WORDS = """family support children team visit plan carer school court review assessment adoption fostering leaving
care early help duty safeguarding supervision caseload placement contact mentor practice manager senior worker
residential night shift youth justice participation panel conference kinship edge return register degree""".split()
START = datetime(2026, 11, 25, 9, tzinfo=UTC)


def documents(count: int, seed: int = 1) -> list[Document]:
    """``count`` vacancies of about 120 words, spread over Great Britain; a fifth of them closed."""
    draw = random.Random(seed)  # noqa: S311
    return [_vacancy(draw, number) for number in range(count)]


def _vacancy(draw: random.Random, number: int) -> Document:
    closes = START + timedelta(days=draw.randint(-10, 40))
    place = Point("Somewhere", draw.uniform(50.5, 55.5), draw.uniform(-3.5, 0.5))
    return Document(
        key=f"careers.vacancy:{number}",
        kind="vacancy",
        title=" ".join(draw.sample(WORDS, 3)).capitalize(),
        url=f"/vacancies/{number}/",
        summary=" ".join(draw.choices(WORDS, k=15)),
        body=" ".join(draw.choices(WORDS, k=100)),
        places=(place,),
        statuses=(Span("open", None, closes), Span("closed", closes)),
        published_at=START - timedelta(days=draw.randint(0, 60)),
    )

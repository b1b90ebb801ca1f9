"""What people ask of the made-up vacancies."""

import random

from portal.search.request import SearchRequest
from portal.search.types import Point

from .corpus import WORDS, offered_values

LEEDS = Point("Leeds", 53.8, -1.55)
CHOSEN = 3


def in_words(times: int, seed: int = 1) -> list[SearchRequest]:
    """Two common words, others each time."""
    draw = random.Random(seed)  # noqa: S311
    return [SearchRequest(q=" ".join(draw.sample(WORDS, 2)), status=("open",)) for _ in range(times)]


def narrowed(times: int, seed: int = 1) -> list[SearchRequest]:
    """With something chosen in three facets; every other one within 25 miles of Leeds, every fourth without words."""
    draw = random.Random(seed)  # noqa: S311
    offered = {name: values for name, values in offered_values().items() if len(values) > CHOSEN}
    return [
        request.but(
            q="" if turn % 4 == 3 else request.q,
            kinds=("vacancy",),
            filters={
                name: tuple(map(str, draw.sample(offered[name], len(offered[name]) // 2)))
                for name in draw.sample(sorted(offered), CHOSEN)
            },
            place=LEEDS if turn % 2 else None,
            miles=25.0 if turn % 2 else None,
        )
        for turn, request in enumerate(in_words(times, seed))
    ]

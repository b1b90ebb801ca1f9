"""What words and meaning count for, as it was last calibrated on judged questions, engine by engine."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from portal.search.embedding import model_name

FILE = Path(__file__).parent / "data" / "weights.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """What a passage's words add to its nearness, and what they add where a question is but a few bare words."""

    percent: float
    percent_of_bare: float


UNCALIBRATED = Weights(10, 25)
"""For another model, and for collections that others judged: there, words that count for more find less."""


def weights() -> Weights:
    """Of this site's engine and model. ``CAREWAY_KEYWORD_PERCENT`` stands before what was recorded."""
    engine = settings.CAREWAY_SEARCH_BACKEND
    return as_set(recorded_of(engine) if recorded()[engine]["model"] == model_name() else UNCALIBRATED)


def as_set(known: Weights) -> Weights:
    """The setting's share where it is given; of bare words no less than is known of them, but nothing for nothing."""
    percent = settings.CAREWAY_KEYWORD_PERCENT
    if percent is None:
        return known
    return Weights(percent, max(percent, known.percent_of_bare) if percent else 0)


def recorded_of(engine: str) -> Weights:
    return Weights(**recorded()[engine]["weights"])


@cache
def recorded() -> dict[str, Any]:
    """By engine the weights, with the day, the set and the figures that they were chosen by."""
    return json.loads(FILE.read_text(encoding="utf-8"))


def record(engine: str, row: dict[str, Any]) -> None:
    rows = {**recorded(), engine: row}
    FILE.write_text(json.dumps(rows, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    recorded.cache_clear()

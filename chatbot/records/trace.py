"""How an answer came about, small enough to keep for each: what was found, and a digest of every passage of it."""

from typing import Any

from chatbot.turn import Turn
from portal.passages.store import Entry

from .setup import digest

Scored = tuple[tuple[str, float], ...]


def trace_of(turn: Turn) -> dict[str, Any]:
    return {
        "previous": turn.previous[:1000],
        "masked": list(turn.masked),
        "words": listed(turn.retrieved.words),
        "meaning": listed(turn.retrieved.meaning),
        "gate": turn.details.get("gate", {}),
        "drafted": turn.drafted if "used" in turn.details else None,
        "failed": turn.details.get("failed", ""),
        "model": turn.details.get("model", ""),
        "dropped": turn.dropped,
    }


def found_of(turn: Turn) -> list[dict[str, Any]]:
    return [
        {
            "key": f.entry.key,
            "digest": passage_digest(f.entry),
            "score": round(f.score, 4),
            "cosine": round(f.cosine, 4),
            "words": round(f.keyword, 4),
        }
        for f in turn.found
    ]


def listed(scores: Scored) -> list[list[Any]]:
    return [[key, round(score, 4)] for key, score in scores]


def passage_digest(entry: Entry) -> str:
    """Of whatever an answer shows or rests on."""
    passage = entry.passage
    told = (entry.title, passage.heading, passage.text, passage.attribution, passage.questions)
    return digest(repr((*told, passage.said_on, passage.reviewed_on, passage.review_on)))

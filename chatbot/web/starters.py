"""Questions to begin with: some that published pages answer, others each hour."""

import logging
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from random import Random

from django.core.cache import cache

from chatbot.pipeline import run, up_to
from chatbot.steps.gate import Gate
from chatbot.turn import Turn
from portal.search import search
from portal.search.request import LARGEST_PAGE, SearchRequest
from portal.search.types import Document

log = logging.getLogger(__name__)
KINDS = ("page", "programme", "role", "route")
"""What the site itself says: what one person was asked is no beginning for another."""
MOST = 4
TRIED = 12
NAME = "chat:starters"
KEPT = 24 * 3600
LONGEST = 60
ASKS = re.compile(
    r"(?:what|how(?! to\b)|who|when|where|why|which|can|do|does|is|are|am|will|should)\b", re.IGNORECASE
)
AS_TEXTED = re.compile(r"\b(?:im|ive|dont|cant|isnt|doesnt|u|ur|r)\b", re.IGNORECASE)
"""Indexed so that it is found; shown it would look like a slip of the site's."""


def starters() -> list[str]:
    """As the worker drew them last; none until it has."""
    try:
        return cache.get(NAME) or []
    except Exception as error:
        log.warning("chat.no_starters", extra={"cause": type(error).__name__})
        return []


def draw(now: datetime) -> None:
    """Each was put to the site and is answered: that takes longer than a visitor waits."""
    cache.set(NAME, drawn(now), KEPT)


def drawn(now: datetime) -> list[str]:
    pages = search(SearchRequest(kinds=KINDS, page_size=LARGEST_PAGE, sort="title"), now, facets=False)
    asked = [list(questions_of(hit.document)) for hit in pages.results]
    chance = Random(f"{now:%Y%m%d%H}")  # noqa: S311
    of_each = [chance.choice(questions) for questions in asked if questions]
    chance.shuffle(of_each)
    return [sentence_like(question) for question in _answered(of_each)]


def questions_of(document: Document) -> Iterator[str]:
    for question in document.questions:
        if len(question) <= LONGEST and ASKS.match(question) and not AS_TEXTED.search(question):
            yield question


def sentence_like(question: str) -> str:
    return f"{question[:1].upper()}{question[1:].rstrip('?. ')}?"


def _answered(questions: Iterable[str]) -> list[str]:
    found: list[str] = []
    for question, _turn in zip(questions, range(TRIED), strict=False):
        if len(found) == MOST:
            break
        if is_answered(question):
            found.append(question)
    return found


def is_answered(question: str) -> bool:
    turn = Turn(question)
    run(turn, up_to(Gate))
    return turn.band == "answered" and not turn.status and not turn.danger

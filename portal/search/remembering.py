"""What every search reads anew: once where several searches make one page, and once for all pages while nothing changes."""

import logging
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

from asgiref.sync import iscoroutinefunction
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import sync_and_async_middleware
from django.utils.translation import get_language

from portal import clock

T = TypeVar("T")
READING = ("GET", "HEAD")
Answers = dict[Hashable, Any]

log = logging.getLogger(__name__)
_lasting: dict[str, Answers] = {}
_lasting_of: tuple[int, int] | None = None


class Memory:
    """Opened at the first question, so that a page which asks nothing costs nothing."""

    answers: Answers | None = None

    def open(self) -> Answers:
        if self.answers is None:
            self.answers = _while_nothing_changes()
        return self.answers


_memory: ContextVar[Memory | None] = ContextVar("remembered", default=None)


def _while_nothing_changes() -> Answers:
    """Shared by all pages as long as the log of changes stands still, a minute at most; one's own where it moved within
    the last minute, since a transaction that began before may commit late."""
    global _lasting_of
    from .models import READ_AGAIN, OutboxEntry

    now = clock.now()
    try:
        newest = OutboxEntry.objects.order_by("-id").values_list("id", "made_at").first()
    except DatabaseError:
        log.warning("search.log_unreadable", exc_info=True)
        return {}
    if newest is None or now - newest[1] < READ_AGAIN:
        return {}
    stamp = (newest[0], int(now.timestamp() // READ_AGAIN.total_seconds()))
    if stamp != _lasting_of:
        _lasting.clear()
        _lasting_of = stamp
    return _lasting.setdefault(get_language() or "", {})


def forget() -> None:
    """For tests, which take back what the log said."""
    global _lasting_of
    _lasting_of = None


@contextmanager
def remembered() -> Iterator[None]:
    """Inside, whatever is read ``once`` is read from the database at most once."""
    token = _memory.set(_memory.get() or Memory())
    try:
        yield
    finally:
        _memory.reset(token)


def once(read: Callable[[], T]) -> Callable[[], T]:
    """Everybody inside ``remembered`` gets the same answer, so nobody may change it."""

    @wraps(read)
    def remembering() -> T:
        return kept(read, read)

    return remembering


def kept(question: Hashable, read: Callable[[], T]) -> T:
    """As ``once``, for one of several questions that are answered alike."""
    memory = _memory.get()
    if memory is None:
        return read()
    answers = memory.open()
    if question not in answers:
        answers[question] = read()
    return answers[question]


@sync_and_async_middleware
def remember_while_reading(get_response: Callable) -> Callable:
    """A page that is only read makes all its searches with one set of labels and rules.

    What writes is left alone: it must find its own change.
    """
    if iscoroutinefunction(get_response):

        async def answer_later(request: HttpRequest) -> HttpResponse:
            if request.method not in READING:
                return await get_response(request)
            with remembered():
                return await get_response(request)

        return answer_later

    def answer(request: HttpRequest) -> HttpResponse:
        if request.method not in READING:
            return get_response(request)
        with remembered():
            return get_response(request)

    return answer

"""What every search reads anew, read once where several searches make one page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

from asgiref.sync import iscoroutinefunction
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import sync_and_async_middleware

T = TypeVar("T")
READING = ("GET", "HEAD")
_memory: ContextVar[dict[Callable, Any] | None] = ContextVar("remembered", default=None)


@contextmanager
def remembered() -> Iterator[None]:
    """Inside, whatever is read ``once`` is read from the database at most once."""
    token = _memory.set({} if _memory.get() is None else _memory.get())
    try:
        yield
    finally:
        _memory.reset(token)


def once(read: Callable[[], T]) -> Callable[[], T]:
    """Everybody inside ``remembered`` gets the same answer, so nobody may change it."""

    @wraps(read)
    def remembering() -> T:
        memory = _memory.get()
        if memory is None:
            return read()
        if read not in memory:
            memory[read] = read()
        return memory[read]

    return remembering


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

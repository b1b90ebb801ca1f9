"""The rules as they are now, read once where several searches make one page."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.utils import timezone

from portal.search.remembering import once

from .models import SearchRule

Rules = tuple[SearchRule, ...]
_tried: ContextVar[Rules | None] = ContextVar("rules_tried", default=None)


@once
def stored() -> Rules:
    return tuple(SearchRule.objects.order_by("pk"))


def rules_at(now: datetime) -> Rules:
    """Those in force on that day, in London."""
    day, tried = timezone.localdate(now), _tried.get()
    return tuple(rule for rule in (stored() if tried is None else tried) if rule.holds(day))


@contextmanager
def trying(rules: Iterable[SearchRule]) -> Iterator[None]:
    """Inside, searches of this thread follow these instead of those that are stored."""
    token = _tried.set(tuple(rules))
    try:
        yield
    finally:
        _tried.reset(token)

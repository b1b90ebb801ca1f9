"""Counting in the cache, for limits that every process shares."""

from django.core.cache import cache


def count(key: str, seconds: int) -> int:
    """How often it was counted, this time included, since the first one that is kept: for ``seconds``."""
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key)
    except ValueError:
        return 1

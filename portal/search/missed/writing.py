"""Counts into rows. A visitor counts once a day for the same words; words are written when enough visitors typed them."""

import secrets
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import F, Sum
from django.utils.crypto import salted_hmac

from portal.security.buffer import buffer_of_process

from .models import WINDOW, MissedCount, MissedSearch

DAY = 24 * 3600


def write(counts: Mapping[Any, int]) -> None:
    new = [key for key in sorted(counts) if _first_today(key.visitor, key.day)]
    with transaction.atomic():
        for key in new:
            _count(key.words, key.day, key.outcome)


def _first_today(visitor: str, day: date) -> bool:
    """The day's salt is forgotten with the day, and with it who a digest was."""
    salt = cache.get_or_set(f"missed:salt:{day}", lambda: secrets.token_hex(16), DAY)
    return cache.add(f"missed:{salted_hmac(str(salt), visitor).hexdigest()[:32]}", 1, DAY)


def _count(words: str, day: date, outcome: str) -> None:
    digest = salted_hmac("portal.missed.words", words).hexdigest()
    search, _made = MissedSearch.objects.get_or_create(digest=digest)
    row, _made = MissedCount.objects.get_or_create(
        search=search, day=day, outcome=outcome, defaults={"count": 0}
    )
    MissedCount.objects.filter(pk=row.pk).update(count=F("count") + 1)
    if not search.words:
        recent = search.counts.filter(day__gt=day - WINDOW).aggregate(sum=Sum("count"))["sum"] or 0
        if recent >= settings.CAREWAY_SEARCHES_LEAST:
            MissedSearch.objects.filter(pk=search.pk).update(words=words)


def write_from_thread(counts: Mapping[Any, int]) -> None:
    try:
        write(counts)
    finally:
        connection.close()


counted = buffer_of_process(write_from_thread)

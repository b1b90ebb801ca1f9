"""A new generation beside the old one, while writes go on."""

from typing import Any

from django.conf import settings

from portal import clock

from . import vocabulary
from .backends import Position
from .models import OutboxEntry
from .prepared import Preparer
from .sources import all_documents
from .sync import catch_up


class RebuildRefused(Exception):
    """The old generation stays; the text says why."""


def rebuild(index: Any, force: bool = False) -> int:
    """Builds everything anew and swaps. How many documents it holds.

    Refused when another process is at it, or when the new generation holds far fewer documents than the old
    one, which rather means that something is broken than that an editor threw half the site away.
    """
    with index.rebuilding() as mine:
        if not mine:
            raise RebuildRefused("Another process is rebuilding this index.")
        before = index.count() if index.exists() else 0
        generation = index.new_generation()
        try:
            count = _fill(generation)
            if not force and count < before * settings.CAREWAY_SEARCH_MIN_PERCENT / 100:
                raise RebuildRefused(
                    f"Only {count} documents where there were {before}. Use --force to swap."
                )
        except BaseException:
            index.give_up(generation)
            raise
        index.take_over(generation)
    catch_up(index, clock.now())
    return count


def _fill(generation: Any) -> int:
    """Everything from the database, then whatever was written meanwhile."""
    now = clock.now()
    newest = OutboxEntry.objects.order_by("-id").values_list("id", flat=True).first() or 0
    protected = vocabulary.current_protected()
    with generation.writing() as writing:
        writing.protect(protected)
        writing.advance(Position(newest, now.timestamp()), [])
    preparer = Preparer(protected)
    for documents in all_documents():
        with generation.writing() as writing:
            writing.put([preparer.prepare(document) for document in documents])
    catch_up(generation, clock.now())
    return generation.count()

"""A new generation beside the old one, while writes go on."""

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from typing import Any

from django.conf import settings

from portal import clock

from . import vocabulary
from .backends import Position
from .collecting import without_collecting
from .models import OutboxEntry
from .prepared import Prepared, Preparer
from .sources import all_documents
from .sync import catch_up
from .verifying import Filled, faults


class RebuildRefused(Exception):
    """The old generation stays; the text says why."""


def rebuild(index: Any, force: bool = False) -> int:
    """Builds everything anew and swaps. How many documents it holds.

    Refused when another process is at it, when the new generation is not sound, or when it holds far fewer
    documents than the old one, which rather means that something is broken than that an editor threw half the
    site away.
    """
    with index.rebuilding() as mine:
        if not mine:
            raise RebuildRefused("Another process is rebuilding this index.")
        before = index.count() if index.exists() else 0
        generation = index.new_generation()
        try:
            count = _fill(generation, before, force)
        except BaseException:
            index.give_up(generation)
            raise
        index.take_over(generation)
        index.clean_up(clock.now())
    catch_up(index, clock.now())
    return count


def roll_back(index: Any) -> None:
    """To the generation before, which then reads the log from where it stopped. Nothing is lost by it."""
    with index.rebuilding() as mine:
        if not mine:
            raise RebuildRefused("Another process is rebuilding this index.")
        if not index.roll_back():
            raise RebuildRefused("There is no generation before this one that this version can read.")
    catch_up(index, clock.now())


def _fill(generation: Any, before: int, force: bool) -> int:
    """Everything from the database; then, when that is sound, whatever was written meanwhile."""
    now = clock.now()
    filled = _put_everything(generation, now)
    generation.make_ready()
    wrong = [] if force else _wrong(generation, filled, before, now)
    if wrong:
        raise RebuildRefused(" ".join([*wrong[:5], "Use --force to swap."]))
    catch_up(generation, clock.now())
    return generation.count()


def _wrong(generation: Any, filled: Filled, before: int, now: datetime) -> list[str]:
    least, count = before * settings.CAREWAY_SEARCH_MIN_PERCENT / 100, len(filled.documents)
    shrunk = [f"Only {count} documents where there were {before}."] if count < least else []
    return [*shrunk, *faults(generation, filled, now)]


def _put_everything(generation: Any, now: datetime) -> Filled:
    newest = OutboxEntry.objects.order_by("-id").values_list("id", flat=True).first() or 0
    filled = Filled(vocabulary.current_protected())
    with generation.writing() as writing:
        writing.protect(filled.protected)
        writing.advance(Position(newest, now.timestamp()), [])
    preparer = Preparer(filled.protected)
    with ThreadPoolExecutor(1, "rebuilding") as sender:
        sent: Future[None] | None = None
        for documents in all_documents():
            with without_collecting():
                prepared = [preparer.prepare(document) for document in documents]
            if sent:
                sent.result()
            sent = sender.submit(_put, generation, prepared)
            for document in documents:
                filled.add(document)
        if sent:
            sent.result()
    return filled


def _put(generation: Any, documents: list[Prepared]) -> None:
    """Beside the making of the next ones: the engine has a processor of its own."""
    with generation.writing() as writing:
        writing.put(documents)

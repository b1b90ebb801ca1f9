"""Loads packs. Again the next day it moves the dates of what nobody edited; what was edited stays."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import transaction
from django.db.models import Model
from wagtail.models import Page

from portal import clock

from .drawing.items import with_drawings
from .files import Item, items_of
from .finding import Finder, NotFound
from .kinds import after_loading, is_page, kinds
from .models import LoadedItem
from .pages import bare_page, fill_page
from .rows import existing_row, fill_row
from .state import state_of
from .steps import Progress, Steps

STANDING = "starter"
"""A real site's own content: its dates count from the first loading and never move."""
BARE = "bare"
"""The state of a page that stands but has not been filled yet, should loading stop in between."""

PAGES_AT_A_TIME = 25


def load_pack(pack: str, progress: Progress | None = None) -> Counter[str]:
    """Brings the pack's content in, or up to date. Says how many were made, changed, kept and left."""
    return load_items(pack, with_drawings(items_of(pack)), progress)


def load_items(pack: str, ordered: list[Item], progress: Progress | None = None) -> Counter[str]:
    loading = Loading(pack, Steps(ordered, progress))
    for _order, group in groupby(ordered, key=lambda item: kinds[item.kind].order):
        items = list(group)
        with transaction.atomic():
            loading.rows([item for item in items if not is_page(item.kind)])
            loading.bare_pages([item for item in items if is_page(item.kind)])
    loading.fill_pages()
    for finish in after_loading:
        finish(pack)
    return loading.counts


class Loading:
    def __init__(self, pack: str, steps: Steps) -> None:
        self.pack = pack
        self.steps = steps
        self.today = clock.today()
        self.finder = Finder()
        self.loaded = {(found.kind, found.slug): found for found in LoadedItem.objects.of(pack)}
        self.counts: Counter[str] = Counter()
        self.waiting: list[tuple[Item, Page, LoadedItem]] = []

    def rows(self, items: list[Item]) -> None:
        for item in items:
            self.steps.take()
            record, thing, state = self._standing(item)
            if thing is not None and not self._due(item, record, state):
                continue
            if thing is None and record is not None:
                continue
            if thing is None and (found := existing_row(item)) is not None:
                self._record(item, found, "")
                self.counts["left"] += 1
                continue
            self.counts["changed" if thing else "made"] += 1
            with named(item):
                thing = fill_row(item, thing, self.finder)
            self._record(item, thing, state_of(thing))

    def bare_pages(self, items: list[Item]) -> None:
        """Every page stands before any is filled, so that they can point at each other."""
        for item in items:
            self.steps.take()
            record, thing, state = self._standing(item)
            if thing is None and record is not None:
                continue
            if thing is None or record is None:
                with named(item):
                    page, ours = bare_page(item, self.finder)
                if not ours:
                    self._record(item, page, "")
                    self.counts["left"] += 1
                    continue
                self.counts["made"] += 1
                self.waiting.append((item, page, self._record(item, page, BARE)))
            elif record.state == BARE:
                self.waiting.append((item, thing, record))
            elif self._due(item, record, state):
                self.counts["changed"] += 1
                self.waiting.append((item, thing, record))

    def fill_pages(self) -> None:
        """A few at a time: one transaction each would index after every page, one for all would block a site."""
        self.finder.forget_paths()
        self.steps.leave(len(self.waiting))
        for start in range(0, len(self.waiting), PAGES_AT_A_TIME):
            with transaction.atomic():
                for waiting in self.waiting[start : start + PAGES_AT_A_TIME]:
                    self._fill_page(*waiting)

    def _fill_page(self, item: Item, bare: Page, record: LoadedItem) -> None:
        # Read again: pages made below it since have changed its place in the tree.
        page = type(bare)._default_manager.get(pk=bare.pk)
        with named(item):
            fill_page(item, page, self.finder)
        self._record(item, page, state_of(page), record)
        self.steps.take()

    def _standing(self, item: Item) -> tuple[LoadedItem | None, Any, str]:
        """What was loaded for it before, the thing as it is now, and its state."""
        record = self.loaded.get((item.kind, item.slug))
        thing = record.thing() if record else None
        if record is not None and thing is None:
            self.counts["deleted here"] += 1
        return record, thing, state_of(thing) if thing is not None and record and record.state else ""

    def _due(self, item: Item, record: LoadedItem | None, state: str) -> bool:
        if record is None or not record.state or record.state != state:
            self.counts["edited here" if record and record.state else "left"] += 1
            return False
        moved_on = item.moves and self.pack != STANDING and record.loaded_on != self.today
        if record.source == item.digest and not moved_on:
            self.counts["kept"] += 1
            return False
        return True

    def _record(self, item: Item, thing: Model, state: str, record: LoadedItem | None = None) -> LoadedItem:
        record = record or self.loaded.get((item.kind, item.slug))
        record = record or LoadedItem(pack=item.pack, kind=item.kind, slug=item.slug)
        record.content_type = ContentType.objects.get_for_model(thing)
        record.object_id = thing.pk
        record.source, record.state, record.loaded_on = item.digest, state, self.today
        record.save()
        self.loaded[item.kind, item.slug] = record
        return record


@contextmanager
def named(item: Item) -> Iterator[None]:
    """What goes wrong inside is said with the file and the item it went wrong in."""
    try:
        yield
    except (NotFound, FieldDoesNotExist, ValueError, ValidationError, KeyError) as problem:
        raise item.problem(str(problem)) from problem

"""After the commit: indexes are built anew, caches emptied, and what the database only forgot is overwritten."""

import logging
from collections.abc import Callable

from django.core.cache import caches
from django.db import DatabaseError, connection, connections
from django.utils.translation import gettext as _

from portal.search import backends
from portal.search.backends import BackendDown
from portal.search.rebuilding import RebuildRefused, rebuild

log = logging.getLogger(__name__)
FULL_TEXT = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%%USING fts5%%'"


def finish() -> list[str]:
    """What could not be done now, in words for whoever runs the site. May be run again."""
    steps: list[tuple[Callable[[], None], str]] = [
        (build_indexes, _("The search index was not built anew. Run “search_rebuild --force”.")),
        (empty_caches, _("A cache could not be emptied. Restart it.")),
        (
            optimise_full_text,
            _("The admin’s own search still holds deleted words. Finish this erasure again."),
        ),
        (
            overwrite,
            _("The database file was busy, and freed pages are not overwritten. Finish this erasure again."),
        ),
    ]
    left = []
    for step, words in steps:
        try:
            step()
        except (DatabaseError, BackendDown, RebuildRefused, OSError) as problem:
            log.warning(
                "erasure.step_failed", extra={"step": step.__name__, "problem": type(problem).__name__}
            )
            left.append(words)
    return left


def build_indexes() -> None:
    """An index keeps deleted words in its own pages: only a new file holds none. The old one goes at once."""
    for index in backends.chosen():
        if index.exists():
            rebuild(index, force=True)
            index.drop_old()


def empty_caches() -> None:
    for cache in caches.all(initialized_only=False):
        cache.clear()


def optimise_full_text() -> None:
    """FTS5 forgets a word only when its segments are merged."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute(FULL_TEXT.replace("%%", "%"))
        for (table,) in cursor.fetchall():
            name = connection.ops.quote_name(table)
            cursor.execute(f"INSERT INTO {name}({name}) VALUES ('optimize')")  # noqa: S608


def overwrite() -> None:
    """SQLite leaves deleted bytes in free pages and in its log: the file is written anew. PostgreSQL does by itself,
    with autovacuum; its backups and replicas are outside our reach."""
    for alias in connections:
        one = connections[alias]
        if one.vendor == "sqlite" and not one.in_atomic_block:
            with one.cursor() as cursor:
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        elif one.vendor == "postgresql" and not one.in_atomic_block:
            with one.cursor() as cursor:
                cursor.execute("VACUUM")

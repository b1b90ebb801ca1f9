from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.search import backends
from portal.search.auditing import audit
from portal.search.backends import BackendDown


class Command(BaseCommand):
    help = "Compare the search index with the database; leaves with 1 when they differ and were not repaired."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="make what differs anew")

    def handle(self, *args: Any, repair: bool, **options: Any) -> None:
        differing = 0
        for index in backends.chosen():
            try:
                drift = audit(index, repair)
            except BackendDown as error:
                raise CommandError(f"{index.name}: {error}") from error
            for word in ("missing", "extra", "stale"):
                for key in getattr(drift, word):
                    self.stdout.write(f"{index.name}: {word} {key}")
            differing += len(drift.keys)
            self.stdout.write(f"{index.name}: {len(drift.keys)} differ")
        if differing and not repair:
            raise SystemExit(1)

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.search import backends
from portal.search.backends import BackendDown
from portal.search.rebuilding import RebuildRefused, rebuild, roll_back
from portal.search.sync import drain


class Command(BaseCommand):
    help = "Build the search index anew from the database, beside the one in use, and swap."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="swap even when it has shrunk much")
        parser.add_argument(
            "--if-missing",
            action="store_true",
            help="only where there is none; one that stands is brought up to date",
        )

        parser.add_argument(
            "--rollback",
            action="store_true",
            help="read the generation before again, which catches up by itself; build nothing",
        )

    def handle(self, *args: Any, force: bool, if_missing: bool, rollback: bool, **options: Any) -> None:
        if if_missing:
            drain()
            return
        if rollback:
            self._roll_back()
            return
        for index in backends.chosen():
            try:
                count = rebuild(index, force)
            except (RebuildRefused, BackendDown, OSError) as error:
                raise CommandError(f"{index.name}: {error}") from error
            self.stdout.write(f"{index.name}: {count} documents")

    def _roll_back(self) -> None:
        """Every engine that has a generation to go back to; refused where none has."""
        refusals = []
        for index in backends.chosen():
            try:
                roll_back(index)
            except (RebuildRefused, BackendDown, OSError) as error:
                refusals.append(f"{index.name}: {error}")
            else:
                self.stdout.write(f"{index.name}: {index.count()} documents, as before the last rebuild")
        if len(refusals) == len(backends.chosen()):
            raise CommandError(" ".join(refusals))

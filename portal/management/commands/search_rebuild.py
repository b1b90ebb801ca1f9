from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.search import backends
from portal.search.backends import BackendDown
from portal.search.rebuilding import RebuildRefused, rebuild


class Command(BaseCommand):
    help = "Build the search index anew from the database, beside the one in use, and swap."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="swap even when it has shrunk much")

    def handle(self, *args: Any, force: bool, **options: Any) -> None:
        for index in backends.chosen():
            try:
                count = rebuild(index, force)
            except (RebuildRefused, BackendDown, OSError) as error:
                raise CommandError(f"{index.name}: {error}") from error
            self.stdout.write(f"{index.name}: {count} documents")

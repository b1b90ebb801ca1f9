from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal import clock
from portal.retention.run import run


class Command(BaseCommand):
    help = "Erase the personal data that has been kept long enough."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Count, erase nothing.")

    def handle(self, *args: Any, **options: Any) -> None:
        for name, count in run(clock.now(), dry_run=options["dry_run"]).items():
            self.stdout.write(f"{name}: {count}")

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.passages.filling import waiting
from portal.search.status import status


class Command(BaseCommand):
    help = "Say which engine answers, what it holds and how far it is behind."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        found = status()
        if options["json"]:
            self.stdout.write(json.dumps(found))
        else:
            for name, value in found.items():
                self.stdout.write(f"{name:10} {value}")
            if missing := waiting():
                done = 100 * found["vectors"] // (found["vectors"] + missing)
                self.stdout.write(
                    f"{'waiting':10} {missing} for vectors, {done} % done; the worker makes them"
                )

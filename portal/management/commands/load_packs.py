from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.packs.files import PackError, files_of
from portal.packs.load import load_pack
from portal.running.progress import Progress


class Command(BaseCommand):
    help = "Load content packs, or bring them up to date. What was edited here is left alone."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("packs", nargs="+", help="starter, demo")

    def handle(self, *args: Any, **options: Any) -> None:
        for pack in options["packs"]:
            if not files_of(pack):
                raise CommandError(f"There is no pack {pack!r}.")
            progress = Progress(self.stdout, pack) if options["verbosity"] else None
            try:
                counts = load_pack(pack, progress)
            except PackError as problem:
                raise CommandError(str(problem)) from problem
            said = ", ".join(f"{number} {what}" for what, number in sorted(counts.items()))
            if progress:
                progress.end(said)

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.packs.models import LoadedItem
from portal.packs.remove import remove_pack


class Command(BaseCommand):
    help = "Remove a content pack and leave the others: `remove_pack demo` leaves the starter."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("pack", help="demo")

    def handle(self, *args: Any, **options: Any) -> None:
        pack = options["pack"]
        if not LoadedItem.objects.of(pack).exists():
            raise CommandError(f"The pack {pack!r} is not loaded here.")
        counts = remove_pack(pack)
        if options["verbosity"]:
            said = ", ".join(f"{number} {what}" for what, number in sorted(counts.items()))
            self.stdout.write(f"Removed from {pack}: {said}.")

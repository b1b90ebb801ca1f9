from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.module_loading import autodiscover_modules

from portal.benchmarks.registry import Options, benchmarks


class Command(BaseCommand):
    help = "Time what is named, or everything, and print ratios side by side."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("names", nargs="*", metavar="NAME", help="Without a name: all of them.")
        parser.add_argument("--list", action="store_true", help="Print the names.")
        parser.add_argument("--sizes", type=int, nargs="+", default=list(Options.sizes))
        parser.add_argument("--times", type=int, default=Options.times)

    def handle(self, *args: Any, **options: Any) -> None:
        autodiscover_modules("benchmarks")
        known = [name for name, _ in benchmarks.items()]
        if options["list"]:
            self.stdout.write("\n".join(known))
            return
        if unknown := sorted(set(options["names"]) - set(known)):
            raise CommandError(f"No benchmark is named {', '.join(unknown)}. There are: {', '.join(known)}.")
        for name in options["names"] or known:
            self.run_one(name, Options(times=options["times"], sizes=tuple(options["sizes"])))

    def run_one(self, name: str, options: Options) -> None:
        for number, line in enumerate(benchmarks[name](options)):
            self.stdout.write(line if number == 0 else f"  {line}")
            self.stdout.flush()

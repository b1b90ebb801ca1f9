import os
import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.module_loading import autodiscover_modules

from portal.benchmarks.figures import Figure
from portal.benchmarks.registry import Options, benchmarks


class Command(BaseCommand):
    help = "Time what is named, or everything, and print ratios side by side."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("names", nargs="*", metavar="NAME", help="Without a name: all of them.")
        parser.add_argument("--list", action="store_true", help="Print the names.")
        parser.add_argument("--sizes", type=int, nargs="+", default=list(Options.sizes))
        parser.add_argument("--times", type=int, default=Options.times)
        parser.add_argument("--cluster", default=settings.ELASTICSEARCH_URL, metavar="URL")
        parser.add_argument("--cluster-size", type=int, default=Options.cluster_size)

    def handle(self, *args: Any, **options: Any) -> None:
        autodiscover_modules("benchmarks")
        known = [name for name, _ in benchmarks.items()]
        if options["list"]:
            self.stdout.write("\n".join(known))
            return
        if unknown := sorted(set(options["names"]) - set(known)):
            raise CommandError(f"No benchmark is named {', '.join(unknown)}. There are: {', '.join(known)}.")
        asked = Options(
            times=options["times"],
            sizes=tuple(options["sizes"]),
            cluster=options["cluster"],
            cluster_size=options["cluster_size"],
        )
        started = time.monotonic()
        figures = [figure for name in options["names"] or known for figure in self.run_one(name, asked)]
        self.conclude(figures, time.monotonic() - started)

    def run_one(self, name: str, options: Options) -> list[Figure]:
        """The figures that have a goal."""
        figures = []
        for number, line in enumerate(benchmarks[name](options)):
            self.stdout.write(str(line) if number == 0 else f"  {line}")
            self.stdout.flush()
            if isinstance(line, Figure):
                figures.append(line)
        return figures

    def conclude(self, figures: list[Figure], seconds: float) -> None:
        if not figures:
            return
        self.stdout.write(
            f"Goals, after {seconds / 60:.1f} minutes on {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}"
        )
        for figure in figures:
            self.stdout.write(f"  {figure}")

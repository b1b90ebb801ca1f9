"""``search_judge run|pool|take FOLDER``: the judged queries, ours beside what others use."""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal import clock
from portal.judging import baseline, grades, pooling, queries, report, running, sheets
from portal.judging.baselines import baselines, public_documents
from portal.judging.engines import ours
from portal.judging.systems import System
from portal.passages.filling import fill


class Command(BaseCommand):
    help = (
        "FOLDER holds queries.jsonl, judgements.tsv and baseline.json. “run” measures; “pool” writes sheets of "
        "what nobody has graded yet; “take” reads the grades that came back."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("verb", choices=["run", "pool", "take"])
        parser.add_argument("folder", type=Path)
        parser.add_argument("sheets", type=Path, nargs="?", help="the folder of the sheets")
        parser.add_argument("--elasticsearch", nargs="*", default=[], metavar="URL")
        parser.add_argument("--write-baseline", action="store_true")
        parser.add_argument(
            "--allow-unjudged",
            action="store_true",
            help="tells what nobody has graded, counts it as of no use, and does not fail for it",
        )
        parser.add_argument("--show", action="store_true", help="prints the queries that went worst")
        parser.add_argument("--size", type=int, default=20, help="queries a sheet")

    def handle(self, *args: Any, **options: Any) -> None:
        self.folder: Path = options["folder"]
        try:
            self.queries = queries.read(self.folder / "queries.jsonl")
            self.grades = grades.read(self.folder / "judgements.tsv")
        except (OSError, ValueError, TypeError) as error:
            raise CommandError(f"{self.folder} cannot be read as a judged set: {error}") from error
        if options["verb"] != "run" and not options["sheets"]:
            raise CommandError("Name the folder of the sheets too.")
        if options["verb"] == "take":
            return self.take(options["sheets"])
        while fill():
            pass  # Measured with every vector in place, as a site that has run for a while answers.
        with ours(options["elasticsearch"]) as own:
            return self.pool(own, **options) if options["verb"] == "pool" else self.measure(own, **options)

    def measure(
        self, own: list[System], *, write_baseline: bool, allow_unjudged: bool, show: bool, **options: Any
    ) -> None:
        systems = [*own, *baselines(public_documents())]
        runs = running.run(self.queries, systems, self.grades)
        scores = running.scores(self.queries, runs, self.grades)
        for line in [*report.table(systems, scores), *report.goals(systems, scores, own[0].name)]:
            self.stdout.write(line)
        if show:
            self.show_worst(runs[own[0].name])
        self.tell_unjudged(runs, [system.name for system in systems], refuse=not allow_unjudged)
        file, now = self.folder / "baseline.json", baseline.figures(scores, [system.name for system in own])
        if write_baseline:
            baseline.write(file, now)
        elif fallen := baseline.fallen(now, baseline.read(file)):
            raise CommandError(f"Worse than the baseline: {'; '.join(fallen)}.")

    def show_worst(self, runs: Sequence[running.Run]) -> None:
        typed = {query.id: query.q for query in self.queries}
        for run in sorted(runs, key=lambda run: run.ndcg):
            self.stdout.write(f"{run.ndcg:6.3f}  {run.query}  {typed[run.query]}  ({run.found} found)")

    def tell_unjudged(self, runs: running.Runs, names: Sequence[str], *, refuse: bool) -> None:
        missing = running.unjudged(runs, names)
        for query, urls in missing.items():
            self.stderr.write(f"{query}: nobody has graded {', '.join(sorted(urls))}")
        if missing and refuse:
            count = sum(map(len, missing.values()))
            raise CommandError(f"{count} results among the first ten are not judged: pool and grade them.")

    def pool(self, own: list[System], *, sheets: Path, size: int, **options: Any) -> None:
        documents = {document.url: document for document in public_documents()}
        systems = [*own, *baselines(list(documents.values()))]
        new = pooling.pooled(self.queries, systems, self.grades)
        for path in write_sheets(sheets, self.queries, new, documents, size):
            self.stdout.write(str(path))

    def take(self, folder: Path) -> None:
        try:
            taken = pooling.taken(folder)
        except (OSError, ValueError, KeyError) as error:
            raise CommandError(f"The grades in {folder} cannot be read: {error}") from error
        for query, urls in taken.items():
            self.grades.setdefault(query, {}).update(urls)
        grades.write(self.folder / "judgements.tsv", self.grades)
        self.stdout.write(f"{sum(map(len, taken.values()))} grades taken.")


def write_sheets(folder: Path, asked: list, new: dict, documents: dict, size: int) -> list[Path]:
    return sheets.write(folder, asked, new, sheets.Telling(clock.now()), documents, size)

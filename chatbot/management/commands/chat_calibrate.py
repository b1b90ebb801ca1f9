"""``chat_calibrate FILE``: what words and meaning should count for, engine by engine; with ``--write`` it is recorded."""

import hashlib
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from chatbot.evaluation.calibrating import Calibration, Figures, Trial, calibrate
from chatbot.evaluation.running import Row, rows_of
from portal import clock
from portal.judging.engines import on_cluster
from portal.passages.clustered import ClusterStore
from portal.passages.filling import fill
from portal.passages.indexed import IndexedStore
from portal.passages.store import PassageStore
from portal.passages.weights import record, recorded_of
from portal.search.embedding import model_name

from .chat_ask import read_lines


class Command(BaseCommand):
    help = "Tries other weights of words and meaning on a judged set, and says which find its passages best."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")
        parser.add_argument("--elasticsearch", default="", metavar="URL", help="calibrate this engine too")
        parser.add_argument("--write", action="store_true", help="record what is kept, in this clone")

    def handle(self, *args: Any, **options: Any) -> None:
        lines = [line for line in read_lines(options["file"]) if line.strip()]
        rows = [row for row in rows_of(lines) if row.fields.get("pages")]
        if not rows:
            raise CommandError("No row of the file names the pages that answer it.")
        while fill():
            pass  # As a site that has run for a while finds.
        with ExitStack() as stack:
            stores: dict[str, PassageStore] = {"embedded": IndexedStore()}
            if url := options["elasticsearch"]:
                stores["elasticsearch"] = ClusterStore(stack.enter_context(on_cluster(url)))
            for engine, store in stores.items():
                found = calibrate(rows, store, clock.now(), recorded_of(engine))
                for line in told(engine, rows, found):
                    self.stdout.write(line, style_func=str)
                if options["write"]:
                    record(engine, row_of(found, lines))


def told(engine: str, rows: list[Row], found: Calibration) -> Iterator[str]:
    yield f"{engine}: {len(rows)} questions"
    for trial in sorted(
        found.trials, key=lambda trial: (trial.weights.percent, trial.weights.percent_of_bare)
    ):
        marks = {"standing": found.standing, "best": found.best, "kept": found.kept}
        yield f"  {_line(trial)}  {' '.join(name for name, marked in marks.items() if marked is trial)}".rstrip()
    yield f"  chosen on other pages' questions: {_figures(found.held_out)}"


def _line(trial: Trial) -> str:
    words = f"{trial.weights.percent:>3g} %, of bare words {trial.weights.percent_of_bare:>3g} %"
    return f"{words} {_figures(trial.figures())}"


def _figures(figures: Figures) -> str:
    return f"recall at 5 {figures.recall:.4f}  mean reciprocal rank {figures.mrr:.4f}"


def row_of(found: Calibration, lines: list[str]) -> dict[str, Any]:
    """For the record; the digest is of the set's lines."""
    return {
        "weights": asdict(found.kept.weights),
        "on": f"{clock.now():%Y-%m-%d}",
        "model": model_name(),
        "questions": len(found.standing.ranks),
        "set": hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16],
        "figures": _rounded(found.kept.figures()),
        "instead_of": {**asdict(found.standing.weights), **_rounded(found.standing.figures())},
        "held_out": _rounded(found.held_out),
    }


def _rounded(figures: Figures) -> dict[str, float]:
    return {name: round(value, 4) for name, value in asdict(figures).items()}

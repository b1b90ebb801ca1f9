"""``chat_judge FILE``: the goals of a judged set, each with its interval; with ``--baseline`` a fall is an error."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from chatbot.evaluation.judged import Judged, judge, measures
from chatbot.evaluation.measures import Measure, fallen
from chatbot.evaluation.running import rows_of
from portal.passages.filling import fill

from .chat_ask import read_lines


class Command(BaseCommand):
    help = "Asks the questions of a judged set and prints what the answers are worth, against the goals."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")
        parser.add_argument(
            "--baseline", help="JSON of earlier measures: fails when one falls below its interval"
        )
        parser.add_argument("--write-baseline", action="store_true", help="writes the measures there instead")
        parser.add_argument(
            "--show", action="store_true", help="prints each row that was not answered as judged"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        while fill():
            pass  # Measured with every vector in place, as a site that has run for a while answers.
        judged = [judge(row) for row in rows_of(read_lines(options["file"]))]
        found = measures(judged)
        for line in [*(told(each) for each in judged if options["show"] and is_wrong(each)), *table(found)]:
            self.stdout.write(line, style_func=str)
        times = sorted(each.answer.took_ms for each in judged)
        self.stdout.write(
            f"{len(times)} questions, p95 {times[int(0.95 * (len(times) - 1))]} ms", style_func=str
        )
        if options["baseline"]:
            self._compare(found, Path(options["baseline"]), options["write_baseline"])

    def _compare(self, found: list[Measure], file: Path, write: bool) -> None:
        if write:
            rows = [json.dumps(asdict(measure)) for measure in found]
            file.write_text("[\n" + ",\n".join(rows) + "\n]\n", encoding="utf-8")
            return
        before = [Measure(**row) for row in json.loads(file.read_text(encoding="utf-8"))]
        if worse := fallen(found, before):
            raise CommandError(f"Worse than the baseline: {', '.join(worse)}.")


def is_wrong(each: Judged) -> bool:
    if each.row.fields.get("pages"):
        return not each.is_cited
    return any(m.good < m.of and not m.at_most or m.at_most and m.good for m in measures([each]))


def told(each: Judged) -> str:
    cited = " ".join(source.url for source in each.answer.sources) or "-"
    return f"{each.row.id}  {each.row.question}  [{each.answer.status}, rank {each.rank}]  {cited}"


def table(found: list[Measure]) -> list[str]:
    return [
        f"{m.name:<26} {m.good:>6.1f} of {m.of:<4} {m.share:>6.1%}  ({m.interval[0]:.1%} to {m.interval[1]:.1%})"
        f"  goal {'<=' if m.at_most else '>='} {m.goal:.0%}  {'met' if m.is_met else 'not met'}"
        for m in found
    ]

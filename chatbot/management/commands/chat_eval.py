"""``chat_eval FILE [--json]``: asks the questions of a judged set and says what the answers are worth."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from chatbot.evaluation.running import answered, rows_of
from chatbot.evaluation.scores import Score, scored

from .chat_ask import read_lines

COLUMNS = ("intent", "asked", "outcomes", "facts", "held", "unsourced", "median", "p95")


class Command(BaseCommand):
    help = "Reads JSON lines {id, question, previous, intent, answerable, key_facts} and prints a table."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")
        parser.add_argument("--json", action="store_true", help="print the scores as one JSON value")

    def handle(self, *args: Any, **options: Any) -> None:
        rows = list(rows_of(read_lines(options["file"])))
        whole, intents = scored((row, answered(row)) for row in rows)
        if options["json"]:
            by_intent = {name: score.as_json() for name, score in sorted(intents.items())}
            self.stdout.write(json.dumps({**whole.as_json(), "by_intent": by_intent}))
        out = self.stderr if options["json"] else self.stdout
        for line in table({**dict(sorted(intents.items())), "all": whole}):
            out.write(line, style_func=str)


def table(scores: dict[str, Score]) -> list[str]:
    lines = [_line(COLUMNS)]
    for name, score in scores.items():
        data = score.as_json()
        outcomes = " ".join(f"{outcome}:{count}" for outcome, count in sorted(score.outcomes.items()))
        facts = f"{data['key_facts_found']}/{data['key_facts']}"
        held = f"{data['holding_a_key_fact']}/{data['with_key_facts']}"
        times = (f"{data['median_ms']:.0f}", str(data["p95_ms"]))
        cells = (name, str(score.questions), outcomes, facts, held, str(score.figures), *times)
        lines.append(_line(cells))
    return lines


def _line(cells: tuple[str, ...]) -> str:
    widths = (24, 6, 44, 8, 8, 10, 7, 6)
    return " ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.search.evaluating import BadRow, Judged, evaluate, summary


class Command(BaseCommand):
    help = "Run judged queries (JSON lines {query, filters?, near?, grades}) and print nDCG@10 and MRR."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        judged = [self.run_line(number, line) for number, line in self.lines(file)]
        found = summary(judged)
        if options["json"]:
            self.stdout.write(json.dumps(found))
            return
        for row in sorted(judged, key=lambda row: row.ndcg):
            self.stdout.write(
                f"{row.ndcg:6.3f} {row.reciprocal_rank:6.3f} {row.milliseconds:7.1f} ms  {row.query}"
            )
        self.stdout.write("  ".join(f"{name} {value}" for name, value in found.items()))

    def lines(self, file: Path) -> list[tuple[int, str]]:
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{file} cannot be read: {error}") from error
        found = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
        if not found:
            raise CommandError(f"{file} holds no queries.")
        return found

    def run_line(self, number: int, line: str) -> Judged:
        try:
            return evaluate(json.loads(line))
        except (BadRow, json.JSONDecodeError) as error:
            raise CommandError(f"Line {number}: {error}") from error

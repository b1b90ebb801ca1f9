"""Commands that read a file of rows and print one JSON line a row, in order."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError


class RowsCommand(BaseCommand):
    """A row is a JSON object with ``input``, or the plain text itself."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="one row a line")
        parser.add_argument(
            "--json", action="store_true", help="print one JSON object a row and nothing else"
        )

    def handle(self, *, file: Path, **options: Any) -> None:
        for row in rows_of(file):
            result = self.read(row)
            self.stdout.write(
                json.dumps(result, ensure_ascii=False)
                if options["json"]
                else f"{row['input']}\n  {self.say(result)}"
            )

    def read(self, row: dict[str, Any]) -> dict[str, Any]:
        raise NotImplementedError

    def say(self, result: dict[str, Any]) -> str:
        """For a person; the JSON is for machines."""
        return ", ".join(f"{key}: {value}" for key, value in result.items() if value not in (None, [], False))


def rows_of(file: Path) -> Iterator[dict[str, Any]]:
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file} cannot be read as UTF-8 text: {error}") from error
    for line in lines:
        if line.strip():
            yield _row(line.strip())


def _row(line: str) -> dict[str, Any]:
    """A line that is no JSON object still gives its line of output."""
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if isinstance(row, str):
        return {"input": row}
    if isinstance(row, dict):
        return row | {"input": str(row.get("input") or "")}
    return {"input": line}

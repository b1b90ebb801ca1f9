"""``chat_ask TEXT [--json]`` and ``chat_ask --file FILE --json``: the chatbot on the command line."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from chatbot.answer import Answer
from chatbot.evaluation.running import answered, rows_of
from chatbot.pipeline import ask


class Command(BaseCommand):
    help = "Answers a question, or each question of a file of JSON lines {id, question, previous?}."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("text", nargs="?", default="")
        parser.add_argument("--file", help="JSON lines; - is standard input")
        parser.add_argument("--previous", default="", help="the question before this one")
        parser.add_argument("--json", action="store_true", help="print the whole answer as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["file"]:
            self._answer_file(options["file"])
        elif options["text"] or options["json"]:
            self._print(ask(options["text"], previous=options["previous"], record=False), options["json"])
        else:
            raise CommandError("Give a question, or a file with --file.")

    def _answer_file(self, name: str) -> None:
        for row in rows_of(read_lines(name)):
            self.stdout.write(json.dumps({**answered(row).as_json(), "row": row.id}, ensure_ascii=False))

    def _print(self, answer: Answer, as_json: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps(answer.as_json(), ensure_ascii=False))
        else:
            self.stdout.write(in_words(answer))


def read_lines(name: str) -> list[str]:
    """Raises ``CommandError`` with one clear sentence when the file cannot be read."""
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{name} cannot be read: {error}") from error
    if not text.strip():
        raise CommandError(f"{name} is empty.")
    return text.splitlines()


def in_words(answer: Answer) -> str:
    lines = [answer.message]
    lines += [f"  {s.name}: {s.phone} ({s.when})" for s in answer.signposts]
    for sentence in answer.sentences:
        said = " ".join(part for part in (sentence.attribution, sentence.caution) if part)
        lines.append(f"  {sentence.text} {list(sentence.sources)}{f' ({said})' if said else ''}")
    lines += [f"  [{s.number}] {s.title}: {s.heading} {s.url}" for s in answer.sources]
    for card in answer.cards:
        lines.append(f"  * {card.title} {card.url}")
        lines += [f"      {fact.label}: {fact.value}" for fact in card.facts]
    if answer.lookup:
        lines.append(f"  {answer.lookup.total}: {answer.lookup.url} ({'; '.join(answer.lookup.applied)})")
        lines += [f"  not applied: {n.text}: {n.why}" for n in answer.lookup.not_applied]
    lines += [f"  see {page.title} {page.url}" for page in answer.nearest]
    return "\n".join(lines)

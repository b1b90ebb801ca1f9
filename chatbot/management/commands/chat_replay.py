"""``chat_replay ID [--json]``: asks a kept question again and says what is different."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from chatbot.records.models import AnswerRecord
from chatbot.replay.differences import Difference
from chatbot.replay.replaying import Replay, replay
from portal.search.backends import BackendDown


class Command(BaseCommand):
    help = (
        "Asks the question of a kept answer again, as at the time it was asked, and prints “identical” or every"
        " difference: sentences, outcome, settings, passages, both result lists, steps. Calls no model."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("id", help="of the answer, as the API gives it")
        parser.add_argument("--json", action="store_true", help="print the comparison as one JSON value")

    def handle(self, *args: Any, **options: Any) -> None:
        record = record_of(options["id"])
        try:
            found = replay(record)
        except BackendDown as error:
            raise CommandError(f"The passages cannot be read: {error}") from error
        if options["json"]:
            self.stdout.write(json.dumps(found.as_json(), ensure_ascii=False))
        else:
            self.stdout.write(in_words(found))


def record_of(answer: str) -> AnswerRecord:
    """A signposted question leaves none, and neither does one whose time is over."""
    try:
        return AnswerRecord.objects.get(pk=answer)
    except (AnswerRecord.DoesNotExist, ValidationError, ValueError) as error:
        raise CommandError("No answer of that id is kept.") from error


def in_words(found: Replay) -> str:
    return "\n".join([found.verdict, *map(line, found.differences)])


def line(difference: Difference) -> str:
    return f"  {difference.kind} {difference.where}: {difference.before or 'nothing'} -> {difference.now or 'nothing'}"

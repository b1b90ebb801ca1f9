"""A JSON list of records: alone, inside an object, or one record a line. One record is in memory at a time."""

import json
import re
from collections.abc import Iterator
from typing import Any, TextIO

from django.utils.translation import gettext as _

from .encoding import text_of
from .records import flattened
from .table import Line, Named, Unreadable

CHUNK = 65_536
LONGEST_RECORD = 4 * 1024 * 1024
GAP = re.compile(r"[\s,]*")
DECODER = json.JSONDecoder()


class JsonReader(Named):
    def read(self) -> Iterator[Line]:
        text = text_of(self.file)
        try:
            for number, record in enumerate(records(text), 1):
                yield self.line(number, flattened(record))
        finally:
            text.detach()


def records(text: TextIO) -> Iterator[Any]:
    """Those of the first list of objects that is found. Raise ``Unreadable`` where it is not JSON or breaks off."""
    window = Window(text)
    begun = window.skip_to_records()
    while True:
        head = window.head()
        if head == "{":
            yield window.take()
        elif head == "]" and begun or head == "" and not begun:
            return
        else:
            raise Unreadable(broken(window.number))


def broken(number: int) -> str:
    return _(
        "The list is not whole or not JSON: it cannot be read after record %(number)s. Nothing of it was used."
    ) % {"number": number}


class Window:
    """The part of the text that is being looked at."""

    def __init__(self, text: TextIO) -> None:
        self.text, self.buffer, self.number = text, "", 0

    def more(self) -> bool:
        chunk = self.text.read(CHUNK)
        self.buffer += chunk
        return bool(chunk)

    def skip_to_records(self) -> bool:
        """True inside a list; False where one object follows another without a list, a line each."""
        while len(self.buffer) < LONGEST_RECORD:
            at = start_of_records(self.buffer)
            if at is not None:
                self.buffer = self.buffer[at:]
                return True
            if not self.more():
                break
        if re.match(r"\s*\[\s*\]\s*$", self.buffer):
            self.buffer = "]"
            return True
        return False

    def head(self) -> str:
        """The next character that is no gap; empty at the end."""
        while True:
            self.buffer = self.buffer[GAP.match(self.buffer).end() :]  # type: ignore[union-attr]
            if self.buffer or not self.more():
                return self.buffer[:1]

    def take(self) -> Any:
        while True:
            try:
                record, end = DECODER.raw_decode(self.buffer)
            except (ValueError, RecursionError) as error:
                if len(self.buffer) > LONGEST_RECORD or not self.more():
                    raise Unreadable(broken(self.number)) from error
                continue
            self.buffer = self.buffer[end:]
            self.number += 1
            return record


def start_of_records(text: str) -> int | None:
    """Just behind the first ``[`` outside quotes that an object follows."""
    for match in re.finditer(r'"(?:[^"\\]|\\.)*"|\[(?=\s*\{)', text):
        if match[0] == "[":
            return match.end()
    return None

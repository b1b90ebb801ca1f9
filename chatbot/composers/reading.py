"""A model's reply, read while it comes: its sentences, each as soon as it is whole."""

import json
import re
from collections.abc import Iterator

from pydantic import ValidationError

from .schema import MOST_SENTENCES, Written

BEGINS = re.compile(r'\{\s*"sentences"\s*:\s*\[')
BETWEEN = re.compile(r"[\s,]*")
LONGEST = 12_000
"""More than eight sentences of the longest kind can take: what is longer is no answer."""


class Reading:
    """Half a sentence is never handed over, whatever it says so far."""

    def __init__(self) -> None:
        self.text = ""
        self.count = 0
        self._at = 0
        self._decoder = json.JSONDecoder()

    @property
    def is_too_long(self) -> bool:
        return len(self.text) > LONGEST

    @property
    def is_an_answer(self) -> bool:
        """It has the form that was asked for, as far as it goes."""
        return bool(BEGINS.search(self.text))

    def feed(self, piece: str) -> Iterator[Written]:
        self.text += piece
        if not self._at:
            begun = BEGINS.search(self.text)
            self._at = begun.end() if begun else 0
        while self._at and self.count < MOST_SENTENCES:
            self._at = BETWEEN.match(self.text, self._at).end()  # type: ignore[union-attr]
            try:
                found, self._at = self._decoder.raw_decode(self.text, self._at)
            except ValueError:
                return
            self.count += 1
            try:
                yield Written.model_validate(found)
            except ValidationError:
                continue

"""What one generation's words came to, kept from search to search: people ask for the same words again and again."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar

from numpy import ndarray

T = TypeVar("T")
MOST_BYTES = 32 * 1024 * 1024
SMALL = 200
"""Bytes, about, of anything that is no array."""


class Memory:
    """The latest answers, up to so many bytes. They belong to one version of the index, and nobody may change them."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._answers: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = threading.Lock()
        self._left = most_bytes

    def once(self, question: Hashable, find: Callable[[], T]) -> T:
        with self._lock:
            if question in self._answers:
                self._answers.move_to_end(question)
                return self._answers[question]  # type: ignore[return-value]
        answer = find()
        if isinstance(answer, ndarray):
            answer.flags.writeable = False
        with self._lock:
            if question not in self._answers:
                self._answers[question] = answer
                self._left -= _size(answer)
            while self._left < 0 and self._answers:
                self._left += _size(self._answers.popitem(last=False)[1])
        return answer


def _size(answer: object) -> int:
    return answer.nbytes if isinstance(answer, ndarray) else SMALL

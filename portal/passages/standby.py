"""One store for another that does not answer."""

import logging
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import TypeVar

import numpy as np

from portal.search.backends import BackendDown

from .store import Entry, Kept, PassageStore

T = TypeVar("T")
log = logging.getLogger(__name__)


class StandbyStore:
    """Both hold the same passages under the same keys, so that a question may begin with one and end with the other."""

    def __init__(self, first: PassageStore, second: PassageStore) -> None:
        self.first, self.second = first, second

    def entries(self, keys: Iterable[str]) -> dict[str, Entry]:
        wanted = list(keys)
        return self._either(lambda store: store.entries(wanted))

    def keyword(self, text: str, now: datetime, limit: int) -> list[tuple[str, float]]:
        return self._either(lambda store: store.keyword(text, now, limit))

    def nearest(
        self, vector: np.ndarray, now: datetime, limit: int, also: Collection[str] = ()
    ) -> dict[str, float]:
        return self._either(lambda store: store.nearest(vector, now, limit, also))

    def public(self, keys: Collection[str], now: datetime) -> set[str]:
        return self._either(lambda store: store.public(keys, now))

    def spread(self, words: Collection[str], now: datetime) -> dict[str, float]:
        return self._either(lambda store: store.spread(words, now))

    def sentences(self, keys: Collection[str]) -> dict[str, Kept]:
        return self._either(lambda store: store.sentences(keys))

    def _either(self, ask: Callable[[PassageStore], T]) -> T:
        try:
            return ask(self.first)
        except BackendDown as error:
            log.warning("passages.standing_by", extra={"cause": str(error)})
            return ask(self.second)

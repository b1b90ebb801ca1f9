"""How near documents are to what somebody means, whatever words they hold. Where nobody plugs in, words alone rank."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Protocol

from portal.registry import Registry


class Nearness(Protocol):
    """Of one text to every document that the meaning knows."""

    def of(self, keys: Iterable[str]) -> Mapping[str, float]:
        """How near each of these is, from 0 to 1; what is not known is left out."""
        ...

    def nearest(self, limit: int) -> list[str]:
        """The nearest of all, best first. Some may be hidden or fit no filter."""
        ...


Meaning = Callable[[str, datetime], Nearness | None]
"""Never raises; None when it cannot tell."""
meanings: Registry[Meaning] = Registry("documents")


def nearness_to(text: str, now: datetime) -> Nearness | None:
    """By the first that can tell."""
    found = (meaning(text, now) for meaning in meanings)
    return next((nearness for nearness in found if nearness), None)

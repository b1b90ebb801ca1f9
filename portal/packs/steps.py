"""How far a loading is: a row is one step; a page is two, made and filled."""

from collections.abc import Callable

from .files import Item
from .kinds import is_page

Progress = Callable[[int, int], None]
"""Told how many steps of how many are done."""


class Steps:
    def __init__(self, items: list[Item], progress: Progress | None) -> None:
        self.total = sum(2 if is_page(item.kind) else 1 for item in items)
        self.done = 0
        self.progress = progress

    def leave(self, remaining: int) -> None:
        """What else there was turned out to need nothing."""
        if self.done < self.total - remaining:
            self.take(self.total - remaining - self.done)

    def take(self, number: int = 1) -> None:
        self.done += number
        if self.progress:
            self.progress(self.done, self.total)

"""Who hears an answer while it is made: its sentences as each is verified, and whether anyone still listens."""

from collections.abc import Callable

from .answer import Sentence, Source


class Hearing:
    """``say`` is called from the thread that makes the answer. What was said may still be dropped: the whole counts."""

    def __init__(self, say: Callable[[Sentence, tuple[Source, ...]], object]) -> None:
        self.say = say
        self.is_over = False
        self._stops: list[Callable[[], object]] = []

    def when_over(self, stop: Callable[[], object]) -> None:
        """``stop`` ends what nobody waits for any more; at once where nobody does already."""
        self._stops.append(stop)
        if self.is_over:
            stop()

    def leave(self) -> None:
        self.is_over = True
        for stop in self._stops:
            stop()

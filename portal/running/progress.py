"""How far a long command is: one line that fills at a terminal, a line a quarter where it is written to a file."""

from django.core.management.base import OutputWrapper

QUARTERS = 4


class Progress:
    def __init__(self, out: OutputWrapper, what: str) -> None:
        self.out = out
        self.what = what
        self.percent = self.quarter = 0

    def __call__(self, done: int, total: int) -> None:
        percent = 100 * done // max(total, 1)
        quarter = percent * QUARTERS // 100
        if self.out.isatty():
            if percent != self.percent:
                self._say(f"\r  {self.what}: {percent} %", ending="")
        elif self.quarter < quarter < QUARTERS:
            self._say(f"  {self.what}: {percent} %")
        self.percent, self.quarter = percent, quarter

    def end(self, said: str) -> None:
        self._say(f"{chr(13) if self.out.isatty() else ''}  {self.what}: {said}")

    def _say(self, line: str, ending: str = "\n") -> None:
        self.out.write(line, ending=ending)
        self.out.flush()

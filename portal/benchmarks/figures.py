"""What was measured, beside what it should be."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A number with its goal: at ``most``, or at ``least``."""

    what: str
    value: float
    unit: str = ""
    most: float | None = None
    least: float | None = None

    @property
    def reached(self) -> bool:
        return (self.most is None or self.value <= self.most) and (
            self.least is None or self.value >= self.least
        )

    def __str__(self) -> str:
        goal = f"at most {self.most:g}" if self.most is not None else f"at least {self.least:g}"
        said = "reached" if self.reached else "NOT reached"
        return f"{self.what:<66} {self.value:8.2f} {self.unit:<3} goal {goal:<14} {said}"

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from portal.registry import Registry

Run = Callable[[datetime], object]
Wanted = Callable[[], bool]


@dataclass(frozen=True)
class Job:
    """Something to do every so often. ``run`` takes the instant of the tick and may be run twice.

    ``wanted`` is asked every second or so, and must be cheap: whether there is something to do already.
    """

    name: str
    run: Run
    every: timedelta
    wanted: Wanted | None = None


jobs: Registry[Job] = Registry("schedule")


def job(
    name: str, every: timedelta = timedelta(minutes=1), wanted: Wanted | None = None
) -> Callable[[Run], Run]:
    def add(run: Run) -> Run:
        jobs.register(name)(Job(name, run, every, wanted))
        return run

    return add

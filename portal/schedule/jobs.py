from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from portal.registry import Registry

Run = Callable[[datetime], object]


@dataclass(frozen=True)
class Job:
    """Something to do every so often. ``run`` takes the instant of the tick and may be run twice."""

    name: str
    run: Run
    every: timedelta


jobs: Registry[Job] = Registry("schedule")


def job(name: str, every: timedelta = timedelta(minutes=1)) -> Callable[[Run], Run]:
    def add(run: Run) -> Run:
        jobs.register(name)(Job(name, run, every))
        return run

    return add

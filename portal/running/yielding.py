"""Work that nobody waits for leaves the processor to the pages that people wait for."""

import os

NICE = 10


def yield_to_visitors() -> None:
    """For a process that is the worker's alone: it cannot be taken back. Idle, the machine is still all its own."""
    os.nice(max(0, NICE - os.nice(0)))

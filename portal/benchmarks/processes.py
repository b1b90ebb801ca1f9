"""What a process and its children take of the machine; nothing where the system does not tell."""

import os
from collections.abc import Iterator
from pathlib import Path


def megabytes(process: int) -> float:
    """What they share is counted once."""
    rows = (row for each in family(process) for row in _read(each, "smaps_rollup").splitlines())
    return sum(int(row.split()[1]) for row in rows if row.startswith("Pss:")) / 1024


def processor_seconds(process: int) -> float:
    return sum(map(_ticks, family(process))) / os.sysconf("SC_CLK_TCK")


def family(process: int) -> Iterator[int]:
    yield process
    for child in _read(process, f"task/{process}/children").split():
        yield from family(int(child))


def _ticks(process: int) -> int:
    """Its own and the system's for it. The command's name before them may hold spaces, and ends with a bracket."""
    return sum(map(int, _read(process, "stat").rpartition(")")[2].split()[11:13]))


def _read(process: int, name: str) -> str:
    try:
        return Path("/proc", str(process), name).read_text()
    except OSError:
        return ""

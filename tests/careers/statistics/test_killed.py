"""Processes that count, killed and ended: real ones, on a database of their own."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("counting_process.py")
ROOT = SCRIPT.parents[3]
A_SECOND = 1.0
A_BUSY_MACHINE = 1.5
"""How much later than due a write may come where others use the processor."""


def start(database: Path, how_many: int, pause: float = 0) -> subprocess.Popen:
    command = [sys.executable, str(SCRIPT), str(database), str(how_many), str(pause)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": str(ROOT)})


def stored(database: Path) -> int:
    with sqlite3.connect(database) as rows:
        return rows.execute("SELECT coalesce(sum(count), 0) FROM careers_dailycount").fetchone()[0]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """By a process that then ends in peace without having counted."""
    path = tmp_path_factory.mktemp("counts") / "made.sqlite3"
    assert start(path, 0).communicate(timeout=240)[0] == "ready\n"
    return path


@pytest.fixture
def database(made, tmp_path):
    with sqlite3.connect(made) as old, sqlite3.connect(tmp_path / "counts.sqlite3") as new:
        old.backup(new)
    return tmp_path / "counts.sqlite3"


def test_a_killed_process_loses_at_most_a_second_of_counts_and_nothing_else(database):
    process = start(database, 10_000, pause=0.01)
    assert process.stdout.readline() == "ready\n"
    counted = []
    while len(counted) < 2 or counted[-1][1] - counted[0][1] < 4:
        number, instant = process.stdout.readline().split()
        counted.append((int(number), float(instant)))
    process.kill()
    rest = [line.split() for line in process.communicate()[0].splitlines() if line.count(" ") == 1]
    counted += [(int(number), float(instant)) for number, instant in rest]
    end = counted[-1][1]
    old_enough = [number for number, instant in counted if instant < end - A_SECOND - A_BUSY_MACHINE]

    assert old_enough[-1] <= stored(database) <= counted[-1][0] + 1
    with sqlite3.connect(database) as rows:
        assert rows.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert rows.execute("SELECT title FROM careers_vacancy").fetchall() == [("Night worker",)]


def test_processes_that_end_in_peace_lose_nothing_and_add_up(database):
    processes = [start(database, 300), start(database, 200)]
    for process in processes:
        process.communicate(timeout=120)

    assert stored(database) == 500
    with sqlite3.connect(database) as rows:
        assert rows.execute("SELECT count(*) FROM careers_dailycount").fetchone() == (1,)

"""A copy of this site, served as production serves it, and people who come at a steady rate."""

import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

from django.conf import settings

from portal.running.processes import commands


@dataclass(frozen=True)
class Copy:
    """A site in a folder of its own. What is written there never reaches the one that is measured from."""

    folder: Path
    port: int
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            **self.settings,
            "CAREWAY_VAR_DIR": str(self.folder),
            "CAREWAY_INDEX_DIR": str(self.folder / "index"),
            "CAREWAY_STATIC_DIR": str(settings.STATIC_ROOT),
            "CAREWAY_MEDIA_DIR": str(settings.MEDIA_ROOT),
            "CAREWAY_BASE_URL": self.address,
        }

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def run(self, *arguments: str) -> str:
        """A command of ``python -m portal`` on the copy, and what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "portal", *arguments],
            env=self.environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return done.stdout

    def python(self, lines: str) -> str:
        """Lines of Python in the copy, and what they printed."""
        return self.run("shell", "--no-imports", "-c", lines)

    @contextmanager
    def served(self, **settings: str) -> Iterator[int]:
        """With further settings in its environment; yields the process that the others are children of."""
        web, _worker = commands(self.port)
        with self._running(web, **settings) as process:
            self._wait()
            yield process

    @contextmanager
    def worked(self) -> Iterator[None]:
        """With a worker that drains the log."""
        _web, worker = commands(self.port)
        with self._running(worker):
            yield

    @contextmanager
    def _running(self, command: list[str], **settings: str) -> Iterator[int]:
        process = subprocess.Popen(command, env={**self.environment, **settings})
        try:
            yield process.pid
        finally:
            process.terminate()
            process.wait(timeout=60)

    def _wait(self) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.address}/health/live", timeout=5):  # noqa: S310
                    return
            except OSError:
                time.sleep(0.2)
        raise TimeoutError("The copy of the site did not come up within a minute.")


@contextmanager
def copied(**more: str) -> Iterator[Copy]:
    """A copy of the SQLite site at hand, with other settings by name. Where it stands on PostgreSQL there is nothing to
    copy: LookupError."""
    source = Path(str(settings.DATABASES["default"]["NAME"]))
    if not source.is_file():
        raise LookupError("Run `make demo` once: this is measured on a copy of its SQLite database.")
    with tempfile.TemporaryDirectory() as folder:
        with (
            closing(sqlite3.connect(source)) as original,
            closing(sqlite3.connect(Path(folder) / source.name)) as copy,
        ):
            original.backup(copy)
        site = Copy(Path(folder), free_port(), more)
        site.run("migrate", "--verbosity", "0")
        site.run("createcachetable", "--database", "cache")
        yield site


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Served:
    """What came back: milliseconds from the moment each was due, so a queue counts; and how many failed."""

    taken: Sequence[float]
    failed: int

    def quantile(self, percent: int) -> float:
        return quantiles(self.taken, n=100)[percent - 1]


def steadily(addresses: Sequence[str], a_second: float, seconds: float) -> Served:
    """Asks for ``addresses`` in turn, one every 1/``a_second`` s whatever has come back: an open loop."""
    count = int(a_second * seconds)
    begun = time.perf_counter() + 0.1
    with ThreadPoolExecutor(max_workers=128) as people:
        asked = []
        for number in range(count):
            due = begun + number / a_second
            time.sleep(max(0.0, due - time.perf_counter()))
            asked.append(people.submit(_one, addresses[number % len(addresses)], due))
        answered = [each.result() for each in asked]
    return Served([taken for taken in answered if taken is not None], answered.count(None))


def one_by_one(addresses: Sequence[str]) -> Served:
    """Each after the one before has come: how long without a crowd."""
    answered = [_one(address, time.perf_counter()) for address in addresses]
    return Served([taken for taken in answered if taken is not None], answered.count(None))


def _one(address: str, due: float) -> float | None:
    try:
        with urllib.request.urlopen(address, timeout=30) as response:  # noqa: S310
            response.read()
    except OSError:
        return None
    return (time.perf_counter() - due) * 1000

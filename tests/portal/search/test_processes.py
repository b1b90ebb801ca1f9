"""Several processes of one site: what one writes all find, and a rebuild loses nothing of what is written meanwhile."""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from portal.search.elastic import ElasticIndex
from tests.careers.alerts.test_alert_kills import own_database
from tests.portal.search.conftest import clusters

ROOT = Path(__file__).parents[3]
PATIENCE = 30
"""Well below a minute, after which the worker would look by itself."""


class Process:
    def __init__(self, environment: dict[str, str], log: Path, *command: str) -> None:
        self.log = log
        self.process = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log.open("w"),
        )  # fmt: skip

    def hear(self) -> str:
        return self.process.stdout.readline().strip()

    def say(self, line: str) -> str:
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        answer = self.hear()
        assert answer, self.log.read_text()[-3000:]
        return answer

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


class Site:
    def __init__(self, environment: dict[str, str], folder: Path, stack: ExitStack) -> None:
        self.environment, self.folder, self.stack, self.started = environment, folder, stack, 0

    def _start(self, *command: str) -> Process:
        self.started += 1
        process = Process(self.environment, self.folder / f"{self.started}.log", *command)
        self.stack.callback(process.stop)
        return process

    def process(self) -> Process:
        process = self._start(str(Path(__file__).with_name("publishers.py")))
        assert process.hear() == "ready", process.log.read_text()[-3000:]
        return process

    def worker(self) -> None:
        self._start("-m", "portal", "worker")


ON = ["embedded", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)]


@pytest.fixture(params=ON)
def site(request, db, tmp_path, settings) -> Iterator[Site]:
    cluster: dict[str, str] = {}
    if request.param == "elasticsearch":
        if not clusters():
            pytest.skip("ELASTICSEARCH_TEST_URLS names no server")
        cluster = {
            "ELASTICSEARCH_URL": clusters()[0],
            "CAREWAY_INDEX_PREFIX": f"test-{secrets.token_hex(4)}",
            "CAREWAY_ELASTICSEARCH_SECONDS": "30",
        }
    with ExitStack() as stack:
        database = stack.enter_context(own_database(tmp_path, f"processes_{os.getpid()}"))
        if cluster:
            index = ElasticIndex(cluster["ELASTICSEARCH_URL"], cluster["CAREWAY_INDEX_PREFIX"], tmp_path)
            stack.callback(index.drop)
        environment = {
            **plain(),
            **database,
            **cluster,
            "CAREWAY_VAR_DIR": str(tmp_path),
            "PYTHONPATH": str(ROOT),
        }
        environment["DJANGO_SETTINGS_MODULE"] = "portal.settings.local"
        yield Site(environment, tmp_path, stack)


def plain() -> dict[str, str]:
    ours = ("DJANGO_", "CAREWAY_", "DATABASE_", "ELASTICSEARCH_", "EMAIL_", "PYTHONDONT")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def test_what_one_writes_it_finds_at_once_and_others_soon(site):
    one, other = site.process(), site.process()
    one.say("command search_rebuild")

    assert one.say("publish Quokka") == "1 whole"
    assert float(other.say(f"wait quokka 1 {PATIENCE}")) < PATIENCE

    site.worker()
    assert one.say("many Numbat 120") == "done"
    assert float(other.say(f"wait numbat 120 {PATIENCE}")) < PATIENCE


def whole_in_time(process):
    """Never fewer; and though this machine's index is ahead for a moment while somebody writes, whole soon after."""
    until = time.monotonic() + PATIENCE
    while (found := process.say("find bilby")) != "150 whole":
        assert found == "150 degraded"
        assert time.monotonic() < until, "the cluster never caught up with who writes"


def test_a_rebuild_loses_nothing_of_what_is_written_meanwhile_and_nobody_finds_less(site):
    one, writer = site.process(), site.process()
    assert one.say("many Bilby 150") == "done"
    one.say("command search_rebuild")

    writer.say("keep_writing Quoll")
    for _ in range(4):
        assert "documents" in one.say("command search_rebuild")
        whole_in_time(one)
    written = int(writer.say("stop"))

    assert written > 3
    kept = written - written // 3 * 2
    assert float(one.say(f"wait quoll {kept} {PATIENCE}")) < PATIENCE
    assert "left with" not in one.say("command search_audit")

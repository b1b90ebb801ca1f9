"""Senders are killed, doubled and set back while the mail server fails: every follower gets each mail once.

Real processes, a real database of their own and a real SMTP server. What one kill may cost is one copy of a mail
that had just gone out, with the same Message-ID.
"""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from email import message_from_bytes
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Lock, Thread

import pytest
from django.db import connection

ROOT = Path(__file__).parents[3]
FOLLOWERS = 40
HOUR = 3600
RESTS = 6 * 60
"""A killed sender's claim holds for five minutes; the next senders come a little later."""


class Conversation(StreamRequestHandler):
    """As much SMTP as a sender needs. What the server answers to the words counts as taken, nothing else does."""

    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self) -> None:
        self.say("220 ready")
        while line := self.rfile.readline():
            command = line[:4].decode().upper().strip()
            if command == "QUIT":
                self.say("221 bye")
                return
            if command == "DATA":
                self.say("354 go on")
                if not self.receive():
                    return
            else:
                self.say("250 fine")

    def receive(self) -> bool:
        lines = iter(self.rfile.readline, b".\r\n")
        message = message_from_bytes(b"".join(lines))
        if "X-Auto-Response-Suppress" not in message:
            return False  # The sender was killed in the middle of its words.
        return self.server.take(self, message)


class MailServer(ThreadingTCPServer):
    """``fails`` takes a number between 0 and 1 and says what happens to a mail: taken, refused for now, cut off."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, seed: int) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.taken: list[tuple[str, str, str]] = []
        self.failing, self.draw, self.lock, self.seen = False, random.Random(seed), Lock(), 0

    def take(self, conversation: Conversation, message) -> bool:
        with self.lock:
            self.seen += 1
            luck = self.draw.random() if self.failing else 1
            if luck < 0.3:
                conversation.connection.close()
                return False
            if luck < 0.6:
                conversation.say("451 not now")
                return True
            self.taken.append((message["To"], message["Message-ID"], message["Subject"]))
        try:
            conversation.say("250 taken")
        except OSError:
            return False  # Taken all the same: the sender died before it could hear so.
        return True

    def handle_error(self, request, client_address) -> None:
        """A killed sender's connection breaks; that is what is tested."""


@contextmanager
def own_database(folder: Path, name: str) -> Iterator[dict[str, str]]:
    """A copy of the test database, as the environment of a process names it."""
    if connection.vendor == "sqlite":
        source = str(connection.settings_dict["NAME"])
        with (
            closing(sqlite3.connect(source)) as old,
            closing(sqlite3.connect(folder / "careway.sqlite3")) as new,
        ):
            old.backup(new)
        yield {}
        return
    import psycopg

    settings = connection.settings_dict
    base = f"postgresql://{settings['USER']}@{settings['HOST']}:{settings['PORT']}"
    with psycopg.connect(f"{base}/postgres", autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            whole = subprocess.run(
                [program("pg_dump"), f"{base}/{settings['NAME']}"], check=True, capture_output=True
            )
            subprocess.run(
                [program("psql"), "-q", f"{base}/{name}"], input=whole.stdout, check=True, capture_output=True
            )
            yield {"DATABASE_URL": f"{base}/{name}"}
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def program(name: str) -> str:
    """Of PostgreSQL, wherever the system keeps it."""
    beside = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or str(beside[-1])


class Senders:
    """Starts and kills them; ``kills`` counts those that were killed while mails were left."""

    def __init__(self, process: subprocess.Popen, log: Path) -> None:
        self.process, self.log, self.running, self.kills = process, log, [], 0

    def say(self, line: str) -> str:
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def do(self, line: str) -> None:
        assert self.say(line) == "done", self.log.read_text()[-3000:]

    def start(self, *offs: float) -> None:
        self.running += [int(self.say(f"work {off}")) for off in offs]

    def kill(self) -> None:
        for number in self.running:
            os.kill(number, signal.SIGKILL)
            self.kills += 1
        self.running = []


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer(seed=7) as listening:
        Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield listening
        listening.shutdown()


@pytest.fixture
def senders(db_file, server, tmp_path) -> Iterator[Senders]:
    kept = {
        k: v
        for k, v in os.environ.items()
        if not k.startswith(("DJANGO_", "CAREWAY_", "DATABASE_", "EMAIL_"))
    }
    environment = {
        **kept,
        **db_file,
        "DJANGO_SETTINGS_MODULE": "portal.settings.local",
        "CAREWAY_VAR_DIR": str(tmp_path),
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": str(server.server_address[1]),
        "EMAIL_USE_TLS": "false",
        "PYTHONPATH": str(ROOT),
    }
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("senders.py"))],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=(tmp_path / "senders.log").open("w"),
        text=True,
    )
    started = Senders(process, tmp_path / "senders.log")
    try:
        assert process.stdout.readline().strip() == "ready", (tmp_path / "senders.log").read_text()[-2000:]
        yield started
    finally:
        started.kill()
        process.kill()
        process.wait()


@pytest.fixture
def db_file(db, tmp_path) -> Iterator[dict[str, str]]:
    with own_database(tmp_path, f"kills_{os.getpid()}") as environment:
        yield environment


def wait_until(true: Callable[[], bool], seconds: float) -> bool:
    ends = time.monotonic() + seconds
    while not true():
        if time.monotonic() > ends:
            return False
        time.sleep(0.005)
    return True


def test_every_follower_gets_each_mail_once(senders, server):
    draw = random.Random(2026)
    senders.do(f"prepare {FOLLOWERS}")
    senders.do("publish Youth worker")
    off = 0.0
    for round_ in range(10):
        server.failing = round_ in (4, 5, 7)
        # Two at once. In the seventh round the clock is an hour back, in the ninth the two do not agree.
        back = -HOUR if round_ == 6 else 0
        senders.start(off + back, off + back + (RESTS if round_ == 8 else 0))
        wanted = server.seen + draw.randint(1, 8)
        # The first die wherever they are, perhaps while mails are written; the others among the mails.
        patience = draw.uniform(0.05, 0.4) if round_ < 3 else 1 if back else 10
        wait_until(lambda wanted=wanted: server.seen >= wanted, patience)
        time.sleep(draw.uniform(0, 0.01))
        senders.kill()
        off += RESTS * (2 if round_ == 8 else 1)
    server.failing = False
    senders.do("publish Youth justice worker")
    told = FOLLOWERS * 2

    def everybody_is_told() -> bool:
        return len({number for _, number, _ in server.taken}) >= told

    senders.start(off + 12 * HOUR, off + 12 * HOUR)
    everybody = wait_until(everybody_is_told, 5)
    while not everybody and off < 80 * HOUR:
        # What was refused often waits for hours; a later morning comes.
        senders.kill()
        off += 13 * HOUR
        senders.start(off, off)
        everybody = wait_until(everybody_is_told, 5)
    time.sleep(0.3)

    numbers = defaultdict(set)
    for address, number, _ in server.taken:
        numbers[address].add(number)
    copies = Counter(number for _, number, _ in server.taken)
    assert {address: len(own) for address, own in numbers.items()} == dict.fromkeys(numbers, 2)
    assert len(numbers) == FOLLOWERS
    assert sum(copies.values()) - len(copies) <= senders.kills
    assert {subject for *_, subject in server.taken} == {
        "Youth worker, Wend Valley Council",
        "Youth justice worker, Wend Valley Council",
    }

"""``python -m portal start`` as a person runs it: in a folder of its own, by options or at a terminal."""

import os
import pty
import re
import select
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
OPTIONS = ["--name", "Careers in Nowhereshire", "--employer", "Nowhereshire Council", "--admin", "ruth"]
OPTIONS += ["--email", "ruth@nowhere.example"]
PASSWORD = "seven-gulls-over-the-quay"


def command(*options: str) -> list[str]:
    return [sys.executable, "-m", "portal", "start", *options]


def environment(folder: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("DJANGO_", "CAREWAY_", "DATABASE_"))
    }
    return {**kept, "CAREWAY_VAR_DIR": str(folder), "PYTHONWARNINGS": "ignore"}


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*options), cwd=ROOT, env=environment(folder), capture_output=True, text=True, check=False
    )


def rows(folder: Path, question: str) -> list[tuple]:
    with closing(sqlite3.connect(folder / "careway.sqlite3")) as database, database:
        return database.execute(question).fetchall()


def talk(folder: Path, *answers: tuple[str, str]) -> str:
    """Runs it at a terminal, gives each answer when its question has been read, returns all that was shown."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command(), cwd=ROOT, env=environment(folder), stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    shown = ""
    left = list(answers)
    end = time.monotonic() + 180
    while time.monotonic() < end:
        if select.select([ours], [], [], 0.2)[0]:
            try:
                shown += os.read(ours, 65536).decode()
            except OSError:
                break
        if left and left[0][0] in shown.rsplit("\n", 1)[-1]:
            os.write(ours, (left.pop(0)[1] + "\n").encode())
            shown += "\n"
        if process.poll() is not None and not select.select([ours], [], [], 0)[0]:
            break
    assert process.wait(timeout=10) == 0, shown
    assert not left, shown
    return shown


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("start") / "var"
    done = run(folder, *OPTIONS)
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


@pytest.fixture
def unnamed(built: tuple[Path, str], tmp_path: Path) -> Path:
    """As it was before anybody was asked, with the tables and the starter in place."""
    folder = shutil.copytree(built[0], tmp_path / "var")
    rows(folder, "update portal_siteidentity set name = 'Careway'")
    rows(folder, "delete from portal_user")
    return folder


def test_options_alone_build_a_site_with_its_employer_and_no_demonstration(built: tuple[Path, str]) -> None:
    folder, _said = built
    assert rows(folder, "select name, notice from portal_siteidentity") == [("Careers in Nowhereshire", "")]
    assert rows(folder, "select name from portal_organisation where kind = 'employer'") == [
        ("Nowhereshire Council",)
    ]
    assert rows(folder, "select distinct pack from portal_loadeditem") == [("starter",)]
    assert rows(folder, "select username, is_superuser from portal_user") == [("ruth", 1)]


def test_a_second_run_changes_nothing_and_shows_no_password(built: tuple[Path, str]) -> None:
    folder, said = built
    (password,) = re.findall(r"shown this once: (\S+)", said)
    everything = ["portal_user", "portal_siteidentity", "portal_organisation", "wagtailcore_page"]
    before = [rows(folder, f"select * from {table}") for table in everything]  # noqa: S608
    again = run(folder, *OPTIONS, "--name", "Another")
    assert again.returncode == 0, again.stderr
    assert "keeps its name, Careers in Nowhereshire" in again.stdout
    assert password not in again.stdout
    assert [rows(folder, f"select * from {table}") for table in everything] == before  # noqa: S608


def test_with_nobody_to_ask_it_says_what_is_missing(unnamed: Path) -> None:
    done = run(unnamed, "--admin", "ruth", "--no-input")
    assert done.returncode == 1
    assert "Please give --name and --email" in done.stderr


def test_at_a_terminal_it_asks_and_refuses_what_will_not_do(unnamed: Path) -> None:
    shown = talk(
        unnamed,
        ("Name of the site", ""),
        ("Name of the site", "Careers in Nowhereshire"),
        ("Employer 1", "Nowhereshire Council"),
        ("Employer 2", ""),
        ("User name", "two words"),
        ("User name", "ruth"),
        ("e-mail", "nowhere"),
        ("e-mail", "ruth@nowhere.example"),
        ("Their password", "short"),
        ("Their password", PASSWORD),
        ("The same again", "different"),
        ("Their password", PASSWORD),
        ("The same again", PASSWORD),
    )
    assert "The two differ" in shown
    assert PASSWORD not in shown
    assert rows(unnamed, "select username from portal_user") == [("ruth",)]
    assert rows(unnamed, "select name from portal_siteidentity") == [("Careers in Nowhereshire",)]

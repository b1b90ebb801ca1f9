"""Whoever waits for a pack sees how far it is."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management.base import OutputWrapper

from portal.packs.files import Item
from portal.packs.load import load_items
from portal.running.progress import Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def filled(out: StringIO) -> str:
    progress = Progress(OutputWrapper(out), "demo")
    for done in range(1, 201):
        progress(done, 200)
    progress.end("200 made")
    return out.getvalue()


def test_in_a_file_each_quarter_is_a_line() -> None:
    lines = ["demo: 25 %", "demo: 50 %", "demo: 75 %", "demo: 200 made"]
    assert [line.strip() for line in filled(StringIO()).splitlines()] == lines


def test_at_a_terminal_one_line_fills_and_ends_with_the_result() -> None:
    shown = filled(Terminal())
    assert shown.count("\n") == 1
    assert shown.rstrip().endswith("\r  demo: 200 made")
    assert "42 %" in shown


@pytest.mark.django_db
def test_every_step_is_told_once_and_the_last_is_the_end() -> None:
    home = Item("demo", "home", "home", {"slug": "home", "title": "Home"}, Path("home.toml"))
    term = {"slug": "abc", "abbreviation": "ABC", "name": "A b c", "definition": "Letters."}
    told: list[tuple[int, int]] = []
    for _twice in range(2):
        load_items(
            "demo", [Item("demo", "term", "abc", term, Path("t.toml")), home], lambda *s: told.append(s)
        )
    assert told == 2 * [(1, 3), (2, 3), (3, 3)]

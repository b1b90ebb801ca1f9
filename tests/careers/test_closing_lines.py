"""Every closing text gives the instant and the flags that a careful reader would write down."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers.vacancies.closing import LONDON, parse_closing

OWN = Path(__file__).with_name("closing_lines.jsonl")
SHARED = Path(__file__).parents[3] / "shared" / "cases" / "closing_dates.jsonl"
REFERENCE = datetime.fromisoformat("2026-11-25T12:00:00+00:00")


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


@pytest.mark.parametrize("row", rows(OWN) + rows(SHARED), ids=lambda row: row["input"])
def test_line(row):
    closes_at, flags = parse_closing(row["input"], datetime.fromisoformat(row["reference"]))
    assert (closes_at and closes_at.isoformat()) == row["expect"]
    assert set(row["flags"]) <= set(flags)


def test_the_shared_lines_were_read():
    if not SHARED.exists():
        pytest.skip("the shared cases are not beside this checkout")
    assert len(rows(SHARED)) >= 20


@given(st.dates(datetime(2025, 1, 1).date(), datetime(2028, 12, 31).date()))
def test_a_date_alone_ends_with_its_day_in_london(day):
    for shape in ("%d/%m/%Y", "%d %B %Y", "%A %d %b %Y", "%Y-%m-%d", "%d.%m.%y"):
        closes_at, flags = parse_closing(day.strftime(shape), REFERENCE)
        assert closes_at == datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=LONDON)
        assert "date_only" in flags


@given(st.text(max_size=200))
def test_no_text_raises(text):
    parse_closing(text, REFERENCE)

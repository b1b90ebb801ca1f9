"""Every line of pay gives the parse that a careful reader would write down."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers.pay.parse import parse_pay

OWN = Path(__file__).with_name("lines.jsonl")
SHARED = Path(__file__).parents[4] / "shared" / "cases" / "pay.jsonl"


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


@pytest.mark.parametrize("row", rows(OWN) + rows(SHARED), ids=lambda row: row["input"])
def test_line(row):
    found = parse_pay(row["input"])
    expected = dict(row["expect"])
    assert set(expected.pop("flags", [])) <= set(found["flags"])
    assert {key: found[key] for key in expected} == expected


def test_the_shared_lines_were_read():
    if not SHARED.exists():
        pytest.skip("the shared cases are not beside this checkout")
    assert len(rows(SHARED)) >= 30


def test_a_whole_advert_pasted_by_mistake_gives_no_pay():
    assert parse_pay("We look for a social worker who listens. " * 20_000)["flags"] == ["unstated"]


@given(st.text("£0123456789,.k- /()+%abcdehpu", max_size=120))
def test_no_text_raises_and_no_range_is_upside_down(text):
    found = parse_pay(text)
    assert found["min"] is None or found["max"] is None or found["min"] <= found["max"]

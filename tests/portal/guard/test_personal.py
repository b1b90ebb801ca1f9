import json
import time
from pathlib import Path

import pytest

from portal.guard.personal import mask

ROWS = [json.loads(line) for line in Path(__file__).with_name("personal_data.jsonl").read_text().splitlines()]
PERSONAL = [row for row in ROWS if row["type"]]
OTHER = [row for row in ROWS if not row["type"]]


def test_the_corpus_is_large_enough():
    assert len(PERSONAL) >= 150
    assert len(OTHER) >= 150


@pytest.mark.parametrize("row", PERSONAL, ids=lambda row: row["text"])
def test_what_is_personal_goes(row):
    masked, types = mask(row["text"])
    assert row["secret"] not in masked
    assert row["type"] in types


def test_what_is_nobodys_stays():
    changed = [row["text"] for row in OTHER if mask(row["text"]) != (row["text"], [])]
    assert len(changed) <= len(OTHER) / 100, changed


def test_a_postcode_keeps_its_district_so_that_a_search_still_works():
    assert mask("jobs near LS1 4AP") == ("jobs near LS1", ["postcode"])


def test_each_type_is_named_once():
    assert mask("a@example.com or b@example.com")[1] == ["email"]


def test_masking_twice_changes_nothing_more():
    for row in PERSONAL:
        masked, _ = mask(row["text"])
        assert mask(masked) == (masked, []), row["text"]


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "1 ",
        "a@",
        "0 ",
        "12 Oak ",
        "My son Jack ",
        "registration number ",
        "born ",
        "SW1 ",
        "a at b dot ",
        "live at Oak ",
    ],
)
def test_time_grows_with_the_length(unit):
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            mask(text)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(100_000) <= 15 * max(seconds(10_000), 0.001)

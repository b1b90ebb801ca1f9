import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def run(command: str, path) -> list[dict]:
    out = StringIO()
    call_command(command, path, json=True, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_each_row_gives_one_line_in_order(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text('{"input": "£31,586"}\nnot json\n{"input": null}\n[1]\n{"input": "Competitive"}\n')
    assert [row["min"] for row in run("parse_pay", path)] == [31586, None, None, None, None]


def test_the_reference_supplies_the_year(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text(
        '{"input": "9 June", "reference": "2024-06-03T12:00:00+01:00"}\n{"input": "9 June", "reference": 3}\n'
    )
    first, second = run("parse_closing", path)
    assert first == {"closes_at": "2024-06-09T23:59:59+01:00", "flags": ["no_year", "date_only"]}
    assert second["closes_at"]


def test_a_missing_file_is_one_clear_sentence(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        run("parse_pay", tmp_path / "none.jsonl")

import json

import pytest
from django.core.management import CommandError, call_command

from portal.passages.filling import fill
from tests.portal.search.conftest import filled
from tests.portal.search.corpus import DOCUMENTS, NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def indexed(corpus_fields, tmp_path, settings, time_machine):
    time_machine.move_to(NOW, tick=False)
    settings.CAREWAY_INDEX_DIR = tmp_path / "index"
    filled(tmp_path / "index", DOCUMENTS)


def run(capsys, *args: str):
    call_command(*args)
    return json.loads(capsys.readouterr().out)


def test_status_says_what_answers_and_what_it_holds(capsys):
    expected = {
        "backend": "embedded",
        "documents": 17,
        "passages": 2,
        "vectors": 0,
        "behind": 0,
        "audit": None,
    }

    assert run(capsys, "search_status", "--json") == expected


def test_status_says_how_many_passages_wait_for_the_worker_and_is_silent_once_none_does(capsys):
    call_command("search_status")
    assert "2 for vectors, 0 % done; the worker makes them" in capsys.readouterr().out

    fill()
    call_command("search_status")
    assert "waiting" not in capsys.readouterr().out


def test_eval_scores_rankings_by_address_or_key(capsys, tmp_path):
    rows = [
        {"query": "senior social worker", "grades": {"/vacancies/2/": 3}},
        {"query": "social worker", "filters": {"contract": "permanent"}, "grades": {"careers.vacancy:1": 1}},
        {"query": "zanzibar", "grades": {"/x/": 3}},
    ]
    file = tmp_path / "judged.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)))

    found = run(capsys, "search_eval", str(file), "--json")

    assert (found["queries"], found["zero_results"]) == (3, 1)
    assert found["mrr"] == 0.5


@pytest.mark.parametrize(
    "text", ["", "{", '{"query": "x"}', '{"query": "x", "grades": {}, "filters": {"page": "y"}}']
)
def test_eval_says_what_it_cannot_read(text, tmp_path):
    file = tmp_path / "judged.jsonl"
    file.write_text(text)

    with pytest.raises(CommandError):
        call_command("search_eval", str(file))

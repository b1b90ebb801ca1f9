import json

import pytest
from django.core.management import call_command

from portal.passages.indexed import index
from portal.search.prepared import Preparer

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(settings, tmp_path, make_page):
    settings.CAREWAY_INDEX_DIR = tmp_path / "index"
    settings.CAREWAY_INDEX_DIR.mkdir()
    index().take_over(index().new_generation())
    text = "The Harbour scheme pays 310 pounds a month towards childcare."
    with index().writing() as writing:
        writing.put(
            [Preparer(frozenset()).prepare(make_page("nursery", "Harbour scheme", ("Childcare", text)))]
        )


def test_a_key_fact_counts_when_its_words_and_a_figure_are_answered(page, tmp_path, capsys):
    row = {"id": "1", "question": "what does the Harbour scheme pay towards childcare", "previous": None}
    facts = ["Harbour scheme childcare: 310 pounds a month", "Harbour scheme childcare: 999 pounds a month"]
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps({**row, "intent": "funding", "answerable": True, "key_facts": facts}))
    call_command("chat_eval", str(file), "--json")
    scores = json.loads(capsys.readouterr().out)
    assert (scores["key_facts_found"], scores["key_facts"]) == (1, 2)
    assert scores["holding_a_key_fact"] == 1
    assert list(scores["by_intent"]) == ["funding"]

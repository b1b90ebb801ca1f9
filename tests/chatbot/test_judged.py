"""The goals see what is broken on purpose: the retriever, the threshold, the verifier."""

from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command

from chatbot.benchmarks.scripted import serving
from chatbot.evaluation.judged import judge, measures
from chatbot.evaluation.measures import Measure, fallen
from chatbot.evaluation.running import Row
from chatbot.steps import gate, verify
from chatbot.steps.retrieve import Retrieve
from chatbot.verification.support import Verdict

pytestmark = pytest.mark.django_db
PAGES = {
    "nursery": ("Childcare", "The Harbour scheme pays £310 a month towards nursery fees."),
    "dogs": ("Therapy dogs", "A spaniel sits with children who wait for court."),
    "boats": ("Sailing week", "Care leavers sail from Whitby for one week in June."),
    "beds": ("Sleep-in shifts", "A sleep-in shift pays £48 a night on top of the hourly wage."),
}
QUESTIONS = {
    "nursery": "what does the Harbour scheme pay towards nursery fees",
    "dogs": "does a spaniel sit with children who wait for court",
    "boats": "when do care leavers sail from Whitby",
    "beds": "what does a sleep-in shift pay a night",
}
ABSENT = (
    "what does the council pay for gym fees",
    "does a parrot sit with the judges",
    "who repairs the minibus",
)


@pytest.fixture
def site(make_page, store_of):
    return store_of(*(make_page(slug, title, (title, text)) for slug, (title, text) in PAGES.items()))


def measured(site) -> list[Measure]:
    rows = [
        Row(
            slug,
            question,
            fields={"kind": "answerable", "pages": [f"/{slug}/#0"], "key_facts": [PAGES[slug][1]]},
        )
        for slug, question in QUESTIONS.items()
    ]
    rows += [Row("absent", question, fields={"kind": "near"}) for question in ABSENT]
    return measures(judge(row, site) for row in rows * 5)


def test_what_works_is_no_worse_than_itself(site):
    now = measured(site)
    assert fallen(now, now) == []
    assert {m.name: m.share for m in now}["holds its key fact"] == 1.0


def test_a_broken_retriever_is_seen(site, monkeypatch):
    before = measured(site)
    found = Retrieve.__call__

    def backwards(self, turn):
        found(self, turn)
        turn.retrieved = replace(turn.retrieved, found=turn.retrieved.found[-1:])

    monkeypatch.setattr(Retrieve, "__call__", backwards)
    assert "recall at 5" in fallen(measured(site), before)


def test_a_broken_threshold_is_seen(site, monkeypatch):
    before = measured(site)
    monkeypatch.setattr(gate.Gate, "band", lambda self, turn, best: "answered")
    assert "false answers" in fallen(measured(site), before)


def test_a_broken_verifier_is_seen(site, monkeypatch, settings):
    before = measured(site)
    with serving() as (model, url):
        model.sentences(("It pays £99,999 a month.", [1]))
        settings.CAREWAY_CHAT_MODEL, settings.CAREWAY_CHAT_BASE_URL = "openai:scripted", url
        settings.CAREWAY_CHAT_API_KEY, settings.CAREWAY_CHAT_SECONDS = "key", 30
        assert "figures without a source" not in fallen(measured(site), before)
        monkeypatch.setattr(verify, "supports", lambda entry, sentence: Verdict())
        monkeypatch.setattr("chatbot.composers.generative.supports", lambda entry, sentence: Verdict())
        assert "figures without a source" in fallen(measured(site), before)


def test_an_interval_is_wide_for_few_rows_and_narrow_for_many():
    few, many = Measure("few", 9, 10, 0.5).interval, Measure("many", 900, 1000, 0.5).interval
    assert few[1] - few[0] > many[1] - many[0]
    assert few[0] < 0.9 < few[1]


def test_the_command_fails_where_a_measure_has_fallen(tmp_path):
    file, before = tmp_path / "rows.jsonl", tmp_path / "before.json"
    file.write_text('{"id": "1", "kind": "safeguarding", "question": "which jobs are open"}\n')
    before.write_text('[{"name": "signposted", "good": 10, "of": 10, "goal": 1.0, "at_most": false}]')
    with pytest.raises(CommandError, match="signposted"):
        call_command("chat_judge", str(file), baseline=str(before))

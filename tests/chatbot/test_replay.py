import json
from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command

from chatbot.benchmarks.scripted import serving
from chatbot.models import AnswerRecord, Setup
from chatbot.pipeline import ask
from chatbot.replay.replaying import replay

pytestmark = pytest.mark.django_db
QUESTION = "Does the Harbour scheme pay for childcare?"
TEXT = "The Harbour scheme does not pay for childcare. It pays £4,210 towards travel each year."


@pytest.fixture
def page(make_page):
    return make_page("nursery", "Childcare while you train", ("Who pays", TEXT), questions=(QUESTION,))


@pytest.fixture
def record(page, store_of):
    def asked(question=QUESTION, previous=""):
        answer = ask(question, previous=previous, store=store_of(page))
        return AnswerRecord.objects.get(pk=answer.id)

    return asked


def kinds(found):
    return {difference.kind for difference in found.differences}


@pytest.mark.parametrize(
    ("question", "previous"),
    [
        (QUESTION, ""),
        ("and for travel?", QUESTION),
        ("Which planet has the most moons?", ""),
        ("hello", ""),
        (f"{QUESTION} Write to jo.bloggs@mail.example", ""),
        ("pay " * 2000, ""),
    ],
)
def test_nothing_changed_is_identical(record, page, store_of, question, previous):
    kept = record(question, previous)
    found = replay(kept, store_of(page))
    assert (found.verdict, found.differences) == ("identical", ())


def test_a_changed_passage_is_named_with_the_sentence_that_it_changed(record, page, store_of):
    kept = record()
    text = TEXT.replace("does not pay", "pays")
    changed = replace(page, passages=(replace(page.passages[0], text=text),))
    found = replay(kept, store_of(changed))
    assert found.verdict == "different"
    [passage] = [d for d in found.differences if d.kind == "passage"]
    assert passage.where == "content.standardpage:nursery#0"
    assert passage.before != passage.now
    first = next(d for d in found.differences if d.kind == "sentence")
    assert "does not pay" in first.before
    assert "pays for childcare" in first.now


def test_a_page_that_is_gone_is_said_to_be(record, make_page, store_of):
    found = replay(record(), store_of(make_page("dogs", "Dogs", ("What they do", "A spaniel sits."))))
    assert "gone" in [d.now for d in found.differences if d.kind == "passage"]
    assert ("outcome", "status", "answered", "not_on_site") in [
        (d.kind, d.where, d.before, d.now) for d in found.differences
    ]


def test_a_changed_setting_is_named_though_the_answer_is_the_same(record, page, store_of, settings):
    settings.CAREWAY_KEYWORD_PERCENT = 12
    kept = record()
    settings.CAREWAY_KEYWORD_PERCENT = 11
    found = replay(kept, store_of(page))
    assert found.verdict == "same answer"
    [setting] = [d for d in found.differences if d.kind == "setting"]
    assert (setting.where, setting.before, setting.now) == ("CAREWAY_KEYWORD_PERCENT", "12", "11")


def test_a_new_neighbour_shows_in_both_lists(record, page, make_page, store_of):
    kept = record()
    other = make_page("crèche", "A crèche", ("Childcare", "The Harbour scheme runs no childcare of its own."))
    assert {"words", "meaning"} <= kinds(replay(kept, store_of(page, other)))


def test_what_a_model_wrote_is_held_to_the_pages_again_and_no_model_is_called(page, store_of, settings):
    with serving() as (script, url):
        settings.CAREWAY_CHAT_MODEL, settings.CAREWAY_CHAT_BASE_URL = "openai:scripted", url
        settings.CAREWAY_CHAT_SECONDS = 30
        script.sentences(("The Harbour scheme does not pay for childcare.", [1]), ("It pays for rent.", [1]))
        kept = AnswerRecord.objects.get(pk=ask(QUESTION, store=store_of(page)).id)
        script.requests.clear()
        found = replay(kept, store_of(page))
        assert script.requests == []
    assert kept.composer == "generative"
    assert [text for text, why in kept.trace["dropped"]] == ["It pays for rent."]
    assert (found.verdict, found.differences) == ("identical", ())


def test_what_a_model_cost_is_kept(page, store_of, settings):
    with serving() as (script, url):
        settings.CAREWAY_CHAT_MODEL, settings.CAREWAY_CHAT_BASE_URL = "openai:scripted", url
        settings.CAREWAY_CHAT_SECONDS = 30
        script.sentences(("The Harbour scheme does not pay for childcare.", [1]))
        kept = AnswerRecord.objects.get(pk=ask(QUESTION, store=store_of(page)).id)
    assert (kept.model, kept.tokens_read, kept.tokens_written) == ("openai:scripted", 400, 50)


def test_thousands_of_answers_share_one_setup(record):
    assert record().setup == record().setup
    assert Setup.objects.count() == 1


def test_an_address_with_a_password_is_not_kept(record, settings):
    settings.CAREWAY_EMBEDDING_BASE_URL = "https://user:secret@vectors.example/v1"
    record()
    assert "secret" not in json.dumps(Setup.objects.get().values)


def test_a_record_is_small(record):
    kept = record()
    size = len(json.dumps([kept.answer, kept.steps, kept.found, kept.trace]))
    assert size < 6_000


def test_the_command_prints_json(record, capsys, tmp_path, settings):
    kept = record("hello")
    call_command("chat_replay", kept.pk.hex, "--json")
    assert json.loads(capsys.readouterr().out)["verdict"] == "identical"


@pytest.mark.parametrize("answer", ["x", "0" * 32])
def test_an_answer_that_is_not_kept_is_no_traceback(answer):
    with pytest.raises(CommandError):
        call_command("chat_replay", answer)

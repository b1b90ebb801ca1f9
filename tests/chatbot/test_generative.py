import json

import pytest

from chatbot.benchmarks.scripted import serving
from chatbot.pipeline import ask, run, steps
from chatbot.turn import Turn

pytestmark = pytest.mark.django_db
QUESTION = "Does the Harbour scheme pay for childcare?"
TEXT = (
    "The Harbour scheme does not pay for childcare. It pays £4,210 towards travel each year, in England only."
)


@pytest.fixture
def site(make_page, store_of):
    page = make_page("nursery", "Childcare while you train", ("Who pays", TEXT), questions=(QUESTION,))
    return store_of(page)


@pytest.fixture
def model(settings):
    with serving() as (script, url):
        settings.CAREWAY_CHAT_MODEL = "openai:scripted"
        settings.CAREWAY_CHAT_BASE_URL = url
        settings.CAREWAY_CHAT_API_KEY = "key"
        settings.CAREWAY_CHAT_SECONDS = 30
        yield script


def answered(site, question=QUESTION):
    turn = Turn(question=question)
    run(turn, steps(site))
    return turn, turn.answer()


def test_a_models_sentence_that_its_source_says_is_shown_with_it(site, model):
    model.sentences(("The Harbour scheme does not pay for childcare.", [1]), ("£4,210 towards travel.", [9]))
    turn, answer = answered(site)
    assert turn.composer == "generative"
    assert [s.text for s in answer.sentences] == ["The Harbour scheme does not pay for childcare."]
    assert answer.sources[0].key == "content.standardpage:nursery#0"


@pytest.mark.parametrize(
    "lie",
    [
        "The Harbour scheme pays for childcare.",
        "The Harbour scheme does not pay for childcare or rent.",
        "The Harbour scheme pays £4,211 towards travel each year, in England only.",
        "The Harbour scheme pays £4,210 towards travel each month, in England only.",
        "The Harbour scheme pays £4,210 towards travel each year.",
        "The Harbour scheme may not pay for childcare.",
        "See https://harbour.example for childcare.",
    ],
)
def test_a_lie_is_dropped_and_the_page_is_quoted_instead(site, model, lie):
    model.sentences((lie, [1]))
    turn, answer = answered(site)
    assert turn.composer == "extractive"
    assert lie not in [s.text for s in answer.sentences]
    assert answer.outcome == "answered"


@pytest.mark.parametrize(
    "go_wrong",
    [
        lambda m: setattr(m, "reply", '{"sentences": [{"text": "half'),
        lambda m: setattr(m, "reply", '{"other": 1}'),
        lambda m: setattr(m, "reply", ""),
        lambda m: setattr(m, "raw", "<html>bad gateway</html>"),
        lambda m: setattr(m, "status", 500),
        lambda m: setattr(m, "status", 429),
        lambda m: m.sentences(),
    ],
)
def test_whatever_goes_wrong_the_page_is_quoted(site, model, go_wrong):
    go_wrong(model)
    turn, answer = answered(site)
    assert (turn.composer, answer.outcome) == ("extractive", "answered")
    assert len(model.requests) <= 2


def test_a_model_that_stalls_is_left_at_the_deadline(site, model, settings):
    settings.CAREWAY_CHAT_SECONDS = 1
    model.seconds = 12
    turn, answer = answered(site)
    assert turn.composer == "extractive"
    assert answer.took_ms < 10_000


def test_the_model_is_sent_no_address_no_personal_data_and_no_question_of_somebody_in_danger(
    make_page, store_of, model
):
    text = "Write to harbour@example.org or see www.harbour.example/childcare about childcare and the Harbour scheme."
    site = store_of(make_page("nursery", "Childcare", ("Who pays", text), questions=(QUESTION,)))
    answered(site, QUESTION + " my email is jo.bloggs@mail.example")
    sent = json.dumps(model.requests)
    assert "harbour@example.org" not in sent
    assert "www.harbour.example" not in sent
    assert "jo.bloggs" not in sent
    model.requests.clear()
    answered(site, "my dad hits me every night, does the Harbour scheme pay for childcare?")
    assert model.requests == []


def test_without_a_model_in_the_settings_nothing_is_called(site):
    assert ask(QUESTION, store=site, record=False).outcome == "answered"

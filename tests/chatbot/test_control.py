from datetime import UTC, datetime
from decimal import Decimal

import pytest
import time_machine
from django.contrib.auth import get_user_model

from chatbot.benchmarks.scripted import serving
from chatbot.control import switch
from chatbot.control.models import ChatBudget, Mode, ModelDay
from chatbot.control.spending import standing, take
from chatbot.control.switch import mode_now, turn_switch
from chatbot.models import AnswerRecord
from chatbot.pipeline import ask, run, steps
from chatbot.turn import Turn

pytestmark = pytest.mark.django_db
QUESTION = "Does the Harbour scheme pay for childcare?"
TEXT = "The Harbour scheme does not pay for childcare."


@pytest.fixture
def site(make_page, store_of):
    return store_of(make_page("nursery", "Childcare", ("Who pays", TEXT), questions=(QUESTION,)))


@pytest.fixture
def turned():
    user = get_user_model().objects.create_user("kim", "kim@example.org", "x")
    yield lambda mode: turn_switch(mode=mode, reason="It misread a page.", user=user)
    switch._last.mode = Mode.ON


@pytest.fixture
def model(settings):
    with serving() as (script, url):
        settings.CAREWAY_CHAT_MODEL = "openai:scripted"
        settings.CAREWAY_CHAT_BASE_URL = url
        settings.CAREWAY_CHAT_SECONDS = 30
        script.sentences((TEXT, [1]))
        yield script


def composer(site):
    turn = Turn(question=QUESTION)
    run(turn, steps(site))
    return turn.composer


def test_switched_off_it_says_so_and_answers_nothing(site, turned):
    turned(Mode.OFF)
    answer = ask(QUESTION, store=site)
    assert (answer.outcome, answer.status) == ("unavailable", "switched_off")
    assert answer.sentences == ()
    assert AnswerRecord.objects.get().status == "switched_off"


@pytest.mark.parametrize(
    "question", ["my dad hits me every night", "I self harmed years ago, can I be a social worker?"]
)
def test_switched_off_it_still_says_whom_to_call(site, turned, question):
    turned(Mode.OFF)
    answer = ask(question, store=site)
    assert answer.outcome == "signposted"
    assert answer.signposts
    assert answer.sentences == ()
    assert not AnswerRecord.objects.exists()


def test_without_the_model_it_quotes(site, turned, model):
    turned(Mode.QUOTES)
    assert composer(site) == "extractive"
    assert model.requests == []


def test_the_newest_turn_of_the_switch_holds(turned):
    assert mode_now() is Mode.ON
    turned(Mode.OFF)
    assert mode_now() is Mode.OFF
    turned(Mode.ON)
    assert mode_now() is Mode.ON


def test_while_nobody_can_ask_it_stays_as_it_was(turned, monkeypatch):
    turned(Mode.OFF)
    mode_now()
    monkeypatch.setattr(switch.ChatSwitch, "objects", None)
    assert mode_now() is Mode.OFF


def test_within_the_budget_the_model_writes_and_its_day_is_counted(site, model):
    assert composer(site) == "generative"
    assert ModelDay.objects.get().calls == 1


@pytest.mark.parametrize("limits", [{"pence_a_day": 0}, {"tokens_a_day": 100}])
def test_beyond_the_budget_it_quotes(site, model, limits):
    ChatBudget.objects.create(pk=1, **limits)
    assert composer(site) == "extractive"
    assert model.requests == []
    assert standing().is_spent


def test_two_at_once_cannot_both_take_the_last_of_it():
    ChatBudget.objects.create(pk=1, tokens_a_day=1500)
    assert take(1000, 0)
    assert take(1000, 0) is None


def test_what_a_call_did_not_use_is_there_for_the_next():
    ChatBudget.objects.create(pk=1, pence_a_day=1, pence_per_million_read=Decimal(500))
    taken = take(2000, 0)
    assert take(2000, 0) is None
    assert taken.used(100, 0) == 50_000
    assert take(1000, 0)


def test_another_day_has_its_own():
    ChatBudget.objects.create(pk=1, tokens_a_day=1500)
    with time_machine.travel(datetime(2026, 6, 1, 22, 59, tzinfo=UTC), tick=False):
        assert take(1000, 0)
        assert take(1000, 0) is None
    with time_machine.travel(datetime(2026, 6, 1, 23, 1, tzinfo=UTC), tick=False):
        assert take(1000, 0)


@pytest.mark.parametrize(("used", "near"), [(799, False), (800, True)])
def test_from_four_fifths_on_it_warns(used, near):
    ChatBudget.objects.create(pk=1, tokens_a_day=1000)
    take(used, 0)
    assert standing().is_near is near

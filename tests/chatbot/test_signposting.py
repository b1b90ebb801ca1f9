import logging

import pytest

from chatbot.models import AnswerRecord, SignpostCount
from chatbot.pipeline import ask, run, steps
from chatbot.steps.danger import Danger
from chatbot.steps.normalise import Normalise
from chatbot.turn import Turn

TELLING = "my dad hits me every night and i am scared"
WORRY = "I self harmed years ago, will that stop me being a social worker?"


@pytest.fixture
def site(make_page, store_of):
    return store_of(
        make_page(
            "own-past",
            "Your own past",
            ("Does it stop you?", "Your own past illness does not stop you being a social worker."),
            questions=("will self harm years ago stop me being a social worker",),
        )
    )


@pytest.mark.django_db
def test_a_child_telling_gets_numbers_and_nothing_beside_them(site):
    answer = ask(TELLING, store=site)
    assert answer.outcome == "signposted"
    assert "0800 1111" in [post.phone for post in answer.signposts]
    assert (answer.sentences, answer.cards, answer.nearest) == ((), (), ())


@pytest.mark.django_db
def test_only_category_and_day_are_kept(site, caplog):
    caplog.set_level(logging.DEBUG)
    ask(TELLING, store=site)
    assert not AnswerRecord.objects.exists()
    assert SignpostCount.objects.get().times == 1
    assert "scared" not in caplog.text


@pytest.mark.django_db
def test_a_past_hurt_in_a_careers_question_gets_numbers_first_then_the_answer(site):
    answer = ask(WORRY, store=site)
    assert answer.outcome == "signposted"
    assert answer.signposts
    assert answer.sentences[0].text == "Your own past illness does not stop you being a social worker."


@pytest.mark.parametrize(
    ("text", "searched"),
    [
        ("I was in an abusive marriage for years would anyone take me on", "would anyone take me on"),
        ("my ex used to control everything i did", ""),
    ],
)
def test_only_the_half_that_asks_is_searched_for(text, searched):
    turn = Turn(text)
    run(turn, (Normalise(), Danger()))
    assert (turn.danger, turn.text) == ("signposted_worry", searched)


def test_what_still_holds_the_worry_goes_to_no_other_machine(settings):
    text = "the things i saw at home as a girl make me want to train as a social worker"
    here, hosted = Turn(text), Turn(text)
    run(here, (Normalise(), Danger()))
    settings.CAREWAY_EMBEDDING_MODEL = "text-embedding-3-small"
    run(hosted, (Normalise(), Danger()))
    assert here.danger == hosted.danger == "signposted_worry"
    assert here.text
    assert hosted.text == ""


@pytest.mark.django_db
def test_a_follow_up_keeps_the_numbers_in_view(site):
    assert ask("what happens then", previous=TELLING, store=site).signposts


def test_numbers_are_shown_with_database_and_index_down(monkeypatch):
    class Down:
        def __getattr__(self, name):
            raise OSError("down")

    turn = Turn(question=TELLING)
    run(turn, steps(Down()))
    assert turn.answer().outcome == "signposted"
    assert turn.answer().signposts


def test_danger_is_looked_for_in_a_long_paste_too():
    turn = Turn(question="word " * 5000 + TELLING)
    run(turn, steps())
    assert turn.answer().status == "signposted_danger"


@pytest.mark.django_db
def test_a_professional_question_is_no_alarm(site):
    turn = Turn(question="what happens when a child discloses abuse to a social worker?")
    run(turn, steps(site))
    assert turn.danger == ""


def test_danger_comes_second_only_to_cleaning_the_text():
    names = [type(step).__name__ for step in steps()]
    assert names[:2] == [Normalise.__name__, "Danger"]

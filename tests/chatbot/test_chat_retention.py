"""What is kept of a question goes whole: by its time, by its owner's wish, and with whoever it names."""

from datetime import timedelta

import pytest

from chatbot.feedback.give import give
from chatbot.models import AnswerRecord, Citation
from chatbot.pipeline import ask
from chatbot.records.recall import forget
from chatbot.retention import erase_answers
from portal import clock
from portal.erasure.names import Names
from portal.erasure.registry import Subject
from portal.people.models import Person
from portal.retention.run import run

pytestmark = pytest.mark.django_db
QUESTION = "Does the Harbour scheme pay for childcare?"


@pytest.fixture
def record(make_page, store_of):
    text = "The Harbour scheme does not pay for childcare."
    page = make_page("nursery", "Childcare", ("Who pays", text), questions=(QUESTION,))
    return AnswerRecord.objects.get(pk=ask(QUESTION, store=store_of(page)).id)


def subject(name="Ottoline Quince", documents=()):
    person = Person.objects.create(full_name=name)
    return Subject(person, Names.of(person), frozenset(documents))


def test_after_its_time(record, settings):
    settings.CAREWAY_CHAT_KEEP_DAYS = 3
    run(clock.now() + timedelta(days=2, hours=23))
    assert AnswerRecord.objects.exists()
    run(clock.now() + timedelta(days=3, minutes=1))
    assert not AnswerRecord.objects.exists()
    assert not Citation.objects.exists()


def test_with_the_conversation(record):
    give(record, useful=True)
    forget(record.conversation.hex)
    assert not AnswerRecord.objects.exists()


def test_with_a_page_that_names_somebody_who_is_erased(record):
    assert erase_answers(subject(documents=["content.standardpage:nursery"]))
    assert not AnswerRecord.objects.exists()


def test_with_somebody_whom_the_feedback_names(record):
    give(record, useful=False, reason="wrong", text="Ottoline Quince told me otherwise")
    assert erase_answers(subject())
    assert not AnswerRecord.objects.exists()


def test_what_has_nothing_of_her_stays(record):
    assert erase_answers(subject()) == 0

import pytest
from django.db import IntegrityError, transaction

from chatbot.feedback.give import give
from chatbot.models import AnswerFeedback, AnswerRecord, SignpostCount
from portal.guard.boxes import guards

pytestmark = pytest.mark.django_db
DANGER = "I want to kill myself"


@pytest.fixture
def answer():
    return AnswerRecord.objects.create(conversation="a" * 32, question="what does it pay")


def test_whoever_says_it_again_changes_it(answer):
    give(answer, useful=False, reason="wrong", text="the pay is old")
    give(answer, useful=True, reason="wrong")
    kept = AnswerFeedback.objects.get()
    assert (kept.useful, kept.reason, kept.text) == (True, "", "")


def test_their_words_are_masked(answer):
    give(answer, useful=False, reason="not_enough", text="write to me at anna.b@example.org")
    assert "example.org" not in AnswerFeedback.objects.get().text


def test_of_words_that_tell_of_danger_a_count_is_kept_and_people_to_call_come_back(answer):
    help_ = give(answer, useful=False, reason="something_else", text=DANGER)
    assert help_.signposts
    assert AnswerFeedback.objects.get().text == ""
    assert SignpostCount.objects.get().times == 1


def test_the_guard_knows_the_box():
    assert "chatbot.feedback" in dict(guards.items())


def test_only_a_reason_of_the_list_is_kept(answer):
    with pytest.raises(IntegrityError), transaction.atomic():
        give(answer, useful=False, reason="because")


def test_it_goes_with_its_answer(answer):
    give(answer, useful=True)
    answer.delete()
    assert not AnswerFeedback.objects.exists()

import pytest
from django.db import IntegrityError, transaction

from chatbot.gaps.grouping import gather
from chatbot.gaps.models import Dismissal, Gap, State
from chatbot.gaps.working import dismiss
from chatbot.models import AnswerRecord
from portal import clock
from portal.passages import embedder
from portal.passages.errors import EmbeddingUnavailable

pytestmark = pytest.mark.django_db
PARKING = ["is there parking at the office", "do you get parking at the office", "parking at the office?"]


def groups():
    gather(clock.now())
    return sorted(gap.questions.count() for gap in Gap.objects.all())


def test_questions_that_ask_the_same_stand_together(unanswered):
    for question in (*PARKING, "can I bring my dog to work"):
        unanswered(question)
    assert groups() == [1, 3]


def test_without_vectors_their_words_tell(unanswered, monkeypatch):
    def away(texts):
        raise EmbeddingUnavailable("away")

    monkeypatch.setattr("chatbot.gaps.nearness.embed_known", away)
    for question in (*PARKING, "can I bring my dog to work"):
        unanswered(question)
    assert groups() == [1, 3]
    embedder.forget()


@pytest.mark.parametrize(
    ("outcome", "status", "counts"),
    [
        ("closest", "closest", 1),
        ("refused", "not_on_site", 1),
        ("refused", "own_case", 0),
        ("answered", "answered", 0),
    ],
)
def test_what_the_site_could_have_answered_is_a_gap(unanswered, outcome, status, counts):
    unanswered(PARKING[0], outcome=outcome, status=status)
    assert gather(clock.now()) == counts


def test_none_is_grouped_twice(unanswered):
    unanswered(PARKING[0])
    assert [gather(clock.now()), gather(clock.now())] == [1, 0]


@pytest.mark.parametrize(("state", "then"), [(State.ANSWERED, State.OPEN), (State.TAKEN, State.TAKEN)])
def test_a_group_that_was_answered_opens_when_it_is_asked_again(unanswered, state, then):
    unanswered(PARKING[0])
    groups()
    Gap.objects.update(state=state)
    unanswered(PARKING[1])
    groups()
    assert Gap.objects.get().state == then


def test_what_is_like_a_dismissed_group_stays_out_of_the_list(unanswered, editor):
    unanswered(PARKING[0])
    groups()
    dismiss(gap=Gap.objects.get(), user=editor(), reason=Dismissal.NOT_OURS)
    unanswered(PARKING[1])
    assert groups() == [2]
    assert not Gap.objects.waiting().exists()


def test_none_is_dismissed_without_a_reason(unanswered):
    with pytest.raises(IntegrityError), transaction.atomic():
        Gap.objects.create(state=State.DISMISSED)


def test_a_group_is_gone_with_its_last_question(unanswered):
    for question in PARKING:
        unanswered(question)
    groups()
    AnswerRecord.objects.first().delete()
    assert groups() == [2]
    AnswerRecord.objects.all().delete()
    assert not Gap.objects.exists()

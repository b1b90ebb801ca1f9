import pytest

from chatbot.gaps.asking_again import ask_again, may_bear
from chatbot.gaps.grouping import gather
from chatbot.gaps.models import Gap, State
from chatbot.gaps.working import take_on
from chatbot.models import AnswerRecord
from portal import clock
from portal.mail.models import OutgoingMail

pytestmark = pytest.mark.django_db
QUESTION = "Does the Harbour scheme pay for childcare?"
TEXT = "The Harbour scheme does not pay for childcare."


@pytest.fixture
def site(make_page, store_of):
    return store_of(make_page("nursery", "Childcare", ("Who pays", TEXT), questions=(QUESTION,)))


@pytest.fixture
def gap(unanswered, editor):
    unanswered(QUESTION)
    gather(clock.now())
    found = Gap.objects.get()
    take_on(gap=found, user=editor())
    return found


def test_once_the_site_answers_it_the_gap_is_closed_and_its_editor_told(gap, site):
    assert ask_again([gap], site) == 1
    gap.refresh_from_db()
    assert (gap.state, gap.questions.get().answered_by) == (State.ANSWERED, "content.standardpage:nursery")
    assert OutgoingMail.objects.get().to == "kim@example.org"


def test_the_mail_holds_no_word_of_what_was_asked(gap, site):
    ask_again([gap], site)
    mail = OutgoingMail.objects.get()
    assert "childcare" not in f"{mail.subject} {mail.text}".lower()
    assert f"/gaps/{gap.pk}/" in mail.text


def test_while_one_of_them_is_not_answered_it_stays_open(gap, site, unanswered):
    other = unanswered("Which planet has the most moons?")
    gap.questions.create(answer=other)
    assert ask_again([gap], site) == 1
    gap.refresh_from_db()
    assert gap.state == State.TAKEN
    assert not OutgoingMail.objects.exists()


def test_asking_again_keeps_nothing_and_needs_no_model(gap, site, settings):
    settings.CAREWAY_CHAT_MODEL, settings.CAREWAY_CHAT_BASE_URL = "openai:away", "http://127.0.0.1:1/v1"
    ask_again([gap], site)
    assert AnswerRecord.objects.count() == 1


def test_a_gap_is_asked_again_only_of_what_may_bear_on_it():
    assert may_bear(QUESTION, ["Childcare: who pays for it while you train"])
    assert not may_bear(QUESTION, ["The kettle in the kitchen is new"])
    assert not may_bear(QUESTION, [])

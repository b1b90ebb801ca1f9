"""An answer that was given before, shown again: the same words where they are still public, live things as they are now."""

import pytest

from chatbot.models import AnswerRecord
from chatbot.pipeline import ask
from chatbot.records import care
from chatbot.records.recall import forget, turns
from chatbot.web.asking import ask_in
from portal.guard.danger import Severity
from portal.passages.indexed import index
from portal.search.prepared import Preparer

pytestmark = pytest.mark.django_db
QUESTION = "Does the Harbour scheme pay for childcare?"
SENTENCE = "The Harbour scheme does not pay for childcare."
TELLING = "my dad hits me every night and i am scared"


@pytest.fixture
def put():
    def put(*documents):
        with index().writing() as writing:
            writing.put([Preparer(frozenset()).prepare(document) for document in documents])

    return put


@pytest.fixture(autouse=True)
def site(settings, tmp_path, make_page, put):
    settings.CAREWAY_INDEX_DIR = tmp_path
    index().take_over(index().new_generation())
    put(make_page("nursery", "Childcare while you train", ("Who pays", SENTENCE), questions=(QUESTION,)))


def test_it_comes_again_word_for_word(site):
    first = ask(QUESTION)
    (question, again), *_ = turns(first.conversation)
    assert (question, again) == (QUESTION, first)


def test_what_is_public_no_more_is_said_to_be_gone(make_page, put):
    first = ask(QUESTION)
    put(make_page("nursery", "Childcare while you train", ("Who", "Nothing of it is left here.")))
    with index().writing() as writing:
        writing.remove(["content.standardpage:nursery"])
    [(_, again)] = turns(first.conversation)
    assert (again.sentences, again.status) == ((), "no_longer_here")


def test_a_live_answer_is_looked_up_afresh():
    first = ask("part-time jobs in Leeds")
    assert first.outcome == "live"
    AnswerRecord.objects.update(answer={"looked_up": "/vacancies/?old"})
    [(_, again)] = turns(first.conversation)
    assert (again.lookup, again.status) == (first.lookup, first.status)


def test_after_somebody_told_of_danger_the_numbers_stay_in_view():
    first = ask(TELLING)
    again = ask_in(QUESTION, first.conversation)
    assert again.outcome == "signposted"
    assert "0800 1111" in [post.phone for post in again.signposts]
    assert [sentence.text for sentence in again.sentences] == [SENTENCE]
    assert not AnswerRecord.objects.exists()


def test_deleting_forgets_that_too():
    first = ask(TELLING)
    forget(first.conversation)
    assert not ask_in(QUESTION, first.conversation).signposts


def test_of_danger_before_the_category_alone_is_kept_for_a_day(time_machine):
    time_machine.move_to("2026-11-02 10:00")
    first = ask(TELLING)
    assert care.earlier(first.conversation).severity is Severity.DANGER
    time_machine.move_to("2026-11-03 10:01")
    assert care.earlier(first.conversation) is None


def test_with_the_cache_away_somebody_in_danger_gets_the_numbers(settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1",
        }
    }
    assert ask_in(TELLING).signposts

import re

import pytest

from chatbot.models import AnswerRecord
from chatbot.web.page import address_of
from portal.passages.indexed import index
from portal.search.prepared import Preparer

pytestmark = pytest.mark.django_db
QUESTION = "Does the Harbour scheme pay for childcare?"
SENTENCE = "The Harbour scheme does not pay for childcare."


@pytest.fixture(autouse=True)
def site(settings, tmp_path, make_page):
    settings.CAREWAY_INDEX_DIR = tmp_path
    index().take_over(index().new_generation())
    page = make_page("nursery", "Childcare while you train", ("Who pays", SENTENCE), questions=(QUESTION,))
    with index().writing() as writing:
        writing.put([Preparer(frozenset()).prepare(page)])


@pytest.fixture
def ask(client):
    def ask(question, conversation="", more=(), **headers):
        page = client.get("/ask/").content.decode()
        stamp = re.search(r'name="stamp" value="([^"]+)"', page)[1]
        data = {"question": question, "conversation": conversation, "stamp": stamp}
        return client.post("/ask/", {**data, **dict(more)}, headers=headers, follow=True)

    return ask


def test_the_page_answers_with_the_quote_and_where_it_stands(ask):
    page = ask(QUESTION).content.decode()
    assert SENTENCE in page
    assert 'href="/nursery/#0:~:text=The%20Harbour%20scheme' in page
    assert 'popovertarget="' in page


def test_asking_sets_no_cookie(ask):
    response = ask(QUESTION)
    assert not response.cookies
    assert response["Cache-Control"] == "no-store, private"
    assert response["Referrer-Policy"] == "no-referrer"


def test_a_conversation_keeps_its_earlier_answers_without_a_cookie(ask):
    first = ask(QUESTION)
    conversation = re.search(r'name="conversation" value="(\w+)"', first.content.decode())[1]
    page = ask("thanks", conversation).content.decode()
    assert SENTENCE in page
    assert "You are welcome" in page


def test_start_again_deletes_the_conversation(ask, client):
    page = ask(QUESTION).content.decode()
    data = dict(re.findall(r'name="(conversation|stamp)" value="([^"]+)"', page))
    assert AnswerRecord.objects.count() == 1
    page = client.post("/ask/", {**data, "forget": "yes"}, follow=True).content.decode()
    assert not AnswerRecord.objects.exists()
    assert "Your conversation is deleted" in page
    assert client.get(address_of(data["conversation"])).status_code == 404


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.example"}]
)
def test_another_sites_form_is_refused_and_keeps_what_was_typed(ask, headers):
    response = ask(QUESTION, **headers)
    assert response.status_code == 403
    assert QUESTION in response.content.decode()
    assert not AnswerRecord.objects.exists()


def test_an_unstamped_form_is_refused_but_never_somebody_in_danger(client):
    assert client.post("/ask/", {"question": QUESTION}).status_code == 403
    response = client.post("/ask/", {"question": "my dad hits me every night and i am scared"})
    assert "0800 1111" in response.content.decode()


def test_too_many_questions_are_told_when_to_go_on(ask, settings):
    settings.CAREWAY_CHAT_ADDRESS_A_MINUTE = 0
    response = ask(QUESTION)
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert QUESTION in response.content.decode()


def test_what_people_write_is_never_markup(ask):
    page = ask("<script>alert(1)</script> jobs").content.decode()
    assert "<script>alert(1)" not in page


def test_an_answer_stands_at_an_address_that_may_be_opened_again_and_holds_no_word_of_it(ask, client):
    response = ask(QUESTION)
    address = response.redirect_chain[-1][0]
    assert "childcare" not in address.lower()
    assert SENTENCE in client.get(address).content.decode()


def test_a_form_sent_twice_is_answered_once(ask):
    first = ask(QUESTION, more={"key": "k1"}).redirect_chain
    assert ask(QUESTION, more={"key": "k1"}).redirect_chain == first
    assert AnswerRecord.objects.count() == 1


def test_a_form_that_is_used_again_for_another_question_asks_it(ask):
    ask(QUESTION, more={"key": "k1"})
    assert "You are welcome" in ask("thanks", more={"key": "k1"}).content.decode()


def test_somebody_in_danger_is_shown_whom_to_call_at_once_and_nothing_is_kept(ask, client):
    response = ask("my dad hits me every night and i am scared", more={"key": "k1"})
    assert response.redirect_chain == []
    assert "0800 1111" in response.content.decode()
    assert not AnswerRecord.objects.exists()


def test_the_numbers_stay_in_view_when_such_a_conversation_is_opened_again(ask, client):
    page = ask("my dad hits me every night and i am scared").content.decode()
    conversation = re.search(r'name="conversation" value="(\w+)"', page)[1]
    again = client.get(address_of(conversation)).content.decode()
    assert "0800 1111" in again
    assert "hits me" not in again


def test_how_an_answer_was_made_is_told_in_plain_words(ask):
    page = ask(QUESTION).content.decode()
    assert "How this answer was made" in page
    assert "word for word" in page


@pytest.mark.parametrize("path", ["/ask/", "/ask/frame/"])
def test_only_the_frame_may_stand_in_pages_of_others(client, path):
    response = client.get(path)
    assert ("X-Frame-Options" in response) == (path == "/ask/")
    ancestors = re.search(r"frame-ancestors ([^;]+)", response["Content-Security-Policy"])[1]
    assert ancestors == ("'self'" if path == "/ask/" else "'self' *")

import re

import pytest

from chatbot.models import AnswerRecord
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
    def ask(question, conversation="", **headers):
        page = client.get("/ask/").content.decode()
        stamp = re.search(r'name="stamp" value="([^"]+)"', page)[1]
        data = {"question": question, "conversation": conversation, "stamp": stamp}
        return client.post("/ask/", data, headers=headers)

    return ask


def test_the_page_answers_with_the_quote_and_where_it_stands(ask):
    page = ask(QUESTION).content.decode()
    assert SENTENCE in page
    assert 'href="/nursery/#0:~:text=The%20Harbour%20scheme' in page


def test_asking_sets_no_cookie(ask):
    response = ask(QUESTION)
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"


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
    client.post("/ask/", {**data, "forget": "yes"})
    assert not AnswerRecord.objects.exists()


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

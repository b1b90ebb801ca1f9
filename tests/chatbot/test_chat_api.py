import json

import pytest
from asgiref.sync import async_to_sync
from django.test import AsyncClient

from chatbot.models import AnswerRecord
from chatbot.statuses import STATUSES
from portal.passages.indexed import index
from portal.search.prepared import Preparer

pytestmark = pytest.mark.django_db
URL = "/api/v1/chat/questions"
QUESTION = "Does the Harbour scheme pay for childcare?"
KEYS = "conversation id outcome status sentences sources cards signposts nearest contact message lookup masked took_ms"


@pytest.fixture(autouse=True)
def site(settings, tmp_path, make_page):
    settings.CAREWAY_INDEX_DIR = tmp_path
    index().take_over(index().new_generation())
    text = "The Harbour scheme does not pay for childcare."
    page = make_page("nursery", "Childcare while you train", ("Who pays", text), questions=(QUESTION,))
    with index().writing() as writing:
        writing.put([Preparer(frozenset()).prepare(page)])


def post(client, body, **headers):
    return client.post(URL, json.dumps(body), content_type="application/json", headers=headers)


def test_the_answer_has_exactly_the_keys_of_the_contract(client):
    answer = post(client, {"question": QUESTION}).json()
    assert sorted(answer) == sorted(KEYS.split())
    assert sorted(answer["sentences"][0]) == ["attribution", "caution", "sources", "text"]
    source = {"heading", "key", "number", "quote", "reviewed_on", "title", "url"}
    assert set(answer["sources"][0]) == source


def test_a_conversation_goes_on(client):
    first = post(client, {"question": QUESTION}).json()
    second = post(client, {"question": "thanks", "conversation": first["conversation"]}).json()
    assert second["conversation"] == first["conversation"]
    assert second["id"] != first["id"]


@pytest.mark.parametrize("body", [{}, {"question": 5}, {"question": "x", "conversation": "no"}, "text"])
def test_a_bad_request_is_a_problem(client, body):
    response = post(client, body)
    assert response.status_code == 422
    assert response["Content-Type"] == "application/problem+json"


def test_too_many_questions_are_a_problem_with_a_time(client, settings):
    settings.CAREWAY_CHAT_ADDRESS_A_MINUTE = 0
    response = post(client, {"question": QUESTION})
    assert response.status_code == 429
    assert response["Content-Type"] == "application/problem+json"
    assert int(response["Retry-After"]) > 0


def test_sentences_are_streamed_and_the_whole_ends_the_stream():
    events, encoding = async_to_sync(stream)({"question": QUESTION})
    assert encoding == "identity"
    assert events[0].startswith("event: sentence\n")
    whole = json.loads(events[-1].split("data: ", 1)[1])
    assert whole["outcome"] == "answered"


async def stream(body):
    headers = {"accept": "text/event-stream"}
    response = await AsyncClient().post(
        URL, json.dumps(body), content_type="application/json", headers=headers
    )
    return [chunk.decode() async for chunk in response.streaming_content], response["Content-Encoding"]


def test_an_old_answer_and_its_conversation_may_be_read_and_deleted(client):
    first = post(client, {"question": QUESTION}).json()
    whole = client.get(f"/api/v1/chat/conversations/{first['conversation']}").json()
    assert [(told["question"], told["id"]) for told in whole["answers"]] == [(QUESTION, first["id"])]
    assert client.get(f"/api/v1/chat/answers/{first['id']}").json()["sentences"] == first["sentences"]
    assert client.delete(f"/api/v1/chat/conversations/{first['conversation']}").status_code == 204
    assert client.get(f"/api/v1/chat/conversations/{first['conversation']}").status_code == 404
    assert client.get(f"/api/v1/chat/answers/{first['id']}").status_code == 404


def test_the_same_key_gets_the_same_answer_and_another_question_none(client):
    key = {"Idempotency-Key": "b3f1"}
    first = post(client, {"question": QUESTION}, **key)
    again = post(client, {"question": QUESTION}, **key)
    assert again.json() == first.json()
    assert again["Idempotent-Replayed"] == "true"
    assert post(client, {"question": "thanks"}, **key).status_code == 422
    assert AnswerRecord.objects.count() == 1


def test_of_somebody_in_danger_no_key_is_kept(client):
    key = {"Idempotency-Key": "b3f2"}
    telling = "my dad hits me every night and i am scared"
    assert post(client, {"question": telling}, **key).json()["outcome"] == "signposted"
    assert post(client, {"question": QUESTION}, **key).json()["outcome"] == "answered"


def test_a_key_whose_question_is_being_answered_waits(client, monkeypatch):
    monkeypatch.setattr("django.core.cache.cache.add", lambda *args, **kwargs: False)
    response = post(client, {"question": QUESTION}, **{"Idempotency-Key": "b3f3"})
    assert (response.status_code, response["Retry-After"]) == (409, "2")


def test_every_status_is_public_with_its_words_colour_and_next_step(client):
    told = client.get("/api/v1/chat/statuses").json()
    assert {status["status"] for status in told} == set(STATUSES)
    assert all(status["message"] and status["colour"] and status["next_step"] for status in told)


def test_each_event_has_a_number_and_a_sentence_brings_its_source():
    events, _encoding = async_to_sync(stream)({"question": QUESTION})
    assert "\nid: 1\n" in events[0]
    sentence = json.loads(events[0].split("data: ", 1)[1])
    assert sentence["cited"][0]["quote"]


def test_one_conversation_is_held_up_before_its_whole_address(client, settings):
    settings.CAREWAY_CHAT_A_MINUTE = 1
    conversation = post(client, {"question": QUESTION}).json()["conversation"]
    body = {"question": "thanks", "conversation": conversation}
    assert [post(client, body).status_code for _ in range(2)] == [200, 429]
    assert post(client, {"question": QUESTION}).status_code == 200

import json

import pytest
from asgiref.sync import async_to_sync
from django.test import AsyncClient

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

"""Whether an answer was useful: one an answer, changed by saying it again; of danger nothing is kept."""

import json

import pytest

from chatbot.models import AnswerFeedback, AnswerRecord, SignpostCount
from chatbot.pipeline import ask
from portal.security.anonymous import stamp

pytestmark = pytest.mark.django_db
TELLING = "my dad hits me every night and i am scared"


@pytest.fixture
def answer(make_page, store_of):
    ask("thanks", store=store_of())
    return AnswerRecord.objects.get()


@pytest.fixture
def say(client, answer):
    def say(headers=None, **words):
        data = {"stamp": stamp("ask"), **words}
        return client.post(f"/ask/useful/{answer.pk.hex}/", data, headers=headers or {})

    return say


def test_it_is_kept_and_shown_below_the_answer(say, client):
    response = say(useful="yes")
    page = client.get(response["Location"]).content.decode()
    assert AnswerFeedback.objects.get().useful
    assert "Thank you. You can change this" in page


def test_said_again_it_takes_the_place_of_what_was_said(say):
    say(useful="yes")
    say(useful="no", reason="wrong", text="write to jo@mail.example")
    feedback = AnswerFeedback.objects.get()
    assert (feedback.useful, feedback.reason) == (False, "wrong")
    assert "jo@mail" not in feedback.text


@pytest.mark.parametrize("headers", [{}, {"careway-part": "yes"}])
def test_words_of_danger_are_answered_and_not_kept(say, headers):
    page = say(headers, useful="no", reason="wrong", text=TELLING).content.decode()
    assert "0800 1111" in page
    assert "hits me" not in page
    assert AnswerFeedback.objects.get().text == ""
    assert SignpostCount.objects.exists()


def test_a_script_gets_the_part_alone_as_the_page_draws_it(say, client):
    part = say({"careway-part": "yes"}, useful="yes").content.decode()
    page = client.get(say(useful="yes")["Location"]).content.decode()
    assert "<html" not in part
    assert " ".join(part.split()) in " ".join(page.split())


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.example"}]
)
def test_another_sites_form_is_refused(say, headers):
    assert say(headers, useful="yes").status_code == 403
    assert not AnswerFeedback.objects.exists()


def test_the_api_takes_it_too(client, answer):
    url = f"/api/v1/chat/answers/{answer.pk.hex}/feedback"
    body = {"useful": False, "reason": "unclear", "text": TELLING}
    told = client.post(url, json.dumps(body), content_type="application/json").json()
    assert "0800 1111" in [post["phone"] for post in told["signposts"]]
    assert AnswerFeedback.objects.get().reason == "unclear"
    assert AnswerFeedback.objects.get().text == ""

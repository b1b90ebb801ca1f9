import pytest
from django.urls import reverse

from chatbot.control.models import Mode
from chatbot.control.switch import turn_switch
from chatbot.desk.rights import MAY_SEE
from chatbot.models import AnswerRecord, ModelDay, SignpostCount

pytestmark = pytest.mark.django_db


@pytest.fixture
def try_it(client, colleague):
    user = colleague(MAY_SEE)
    client.force_login(user)
    client.user = user
    return lambda question: client.post(reverse("chatbot_tester"), {"question": question}).content.decode()


@pytest.fixture
def site(make_page, store_of, monkeypatch):
    text = "The Harbour scheme does not pay for childcare."
    page = make_page("nursery", "Childcare", ("Who pays", text), questions=("Who pays for childcare?",))
    store = store_of(page)
    for step in ("retrieve", "verify"):
        monkeypatch.setattr(f"chatbot.steps.{step}.current_store", lambda: store)


def test_each_step_is_shown_with_its_decision_and_the_scores(site, try_it):
    page = try_it("Who pays for childcare?")
    assert "The Harbour scheme does not pay for childcare." in page
    for step in ("Danger", "Retrieve", "Gate", "Compose", "Verify"):
        assert f'<th scope="row">{step}</th>' in page
    assert "content.standardpage:nursery#0" in page


def test_nothing_is_kept(site, try_it):
    try_it("Who pays for childcare?")
    try_it("my dad hits me every night")
    assert not AnswerRecord.objects.exists()
    assert not SignpostCount.objects.exists()
    assert not ModelDay.objects.exists()


def test_words_of_somebody_in_danger_are_not_shown_again(try_it):
    page = try_it("my dad hits me every night")
    assert "0800 1111" in page
    assert "hits me" not in page


def test_it_answers_while_visitors_are_told_that_it_is_off(site, try_it, client):
    turn_switch(mode=Mode.OFF, reason="It misread a page.", user=client.user)
    assert "The Harbour scheme does not pay for childcare." in try_it("Who pays for childcare?")

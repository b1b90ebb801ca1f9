from datetime import timedelta

import pytest
from django.urls import reverse

from chatbot.control.models import ChatBudget, Mode
from chatbot.control.spending import take
from chatbot.control.switch import turn_switch
from chatbot.desk.overview import by_outcome, nearly_slowest, took, usefulness
from chatbot.desk.rights import MAY_SEE
from chatbot.feedback.give import give
from chatbot.models import SignpostCount
from portal import clock

pytestmark = pytest.mark.django_db


def test_answers_are_counted_by_outcome_and_day_and_people_in_danger_by_the_day_alone(kept):
    kept(), kept(), kept(outcome="closest", made_at=clock.now() - timedelta(days=1))
    kept(made_at=clock.now() - timedelta(days=90))
    SignpostCount.add_one("self_harm")
    counts = {name: counts for name, _title, counts, _total in by_outcome(clock.today() - timedelta(days=6))}
    assert counts["answered"] == {clock.today(): 2}
    assert counts["closest"] == {clock.today() - timedelta(days=1): 1}
    assert counts["signposted"] == {clock.today(): 1}


def test_what_was_useful_is_counted_apart_from_what_was_not(kept):
    give(kept(), useful=True), give(kept(), useful=False), give(kept(), useful=False)
    assert [total for _name, _title, _counts, total in usefulness(clock.today())] == ["1", "2"]


def test_the_time_is_what_nearly_all_took_at_most(kept):
    for ms in range(1, 101):
        kept(took_ms=ms)
    assert took(clock.today())[0][2] == {clock.today(): 95}
    assert nearly_slowest([]) == 0


@pytest.fixture
def home(client, colleague):
    user = colleague(MAY_SEE)
    client.force_login(user)
    client.user = user
    return lambda: client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_first_page_is_silent_while_all_is_well(home):
    assert reverse("chatbot_controls") not in home().partition("<main")[2]


def test_the_first_page_warns_of_a_budget_that_is_nearly_spent(home):
    ChatBudget.objects.create(pk=1, tokens_a_day=1000)
    take(850, 0)
    assert "is used" in home()


def test_the_first_page_says_that_the_chatbot_is_off(home, client):
    turn_switch(mode=Mode.OFF, reason="It misread a page.", user=client.user)
    assert "switched off" in home()


@pytest.mark.parametrize("days", ["7", "28", "91", "x", "0"])
def test_any_period_is_drawn(days, client, colleague, kept):
    kept()
    client.force_login(colleague(MAY_SEE))
    assert client.get(reverse("chatbot_overview"), {"days": days}).status_code == 200

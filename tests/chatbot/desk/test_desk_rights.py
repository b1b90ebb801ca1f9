"""Who may open what: every address of the desk is in the table, or this fails."""

import pytest
from django.urls import reverse

from chatbot.desk.menu import addresses
from chatbot.desk.rights import MAY_BUDGET, MAY_READ, MAY_SEE, MAY_SWITCH
from chatbot.models import ChatBudget, ChatSwitch

pytestmark = pytest.mark.django_db
SECRET = "do I need my own quarrelsome heron"
DESK = {
    "chatbot_overview",
    "chatbot_conversations",
    "chatbot_conversations_results",
    "chatbot_tester",
    "chatbot_controls",
}
TEXTS = {"chatbot_conversation", "chatbot_replay"}


def address(name, record):
    values = {"chatbot_conversation": record.conversation, "chatbot_replay": record.pk}
    return reverse(name, args=[values[name]] if name in values else [])


def test_every_address_is_in_the_table():
    assert {pattern.name for pattern in addresses()} == DESK | TEXTS


@pytest.mark.parametrize("name", sorted(DESK | TEXTS))
def test_whoever_has_no_right_is_turned_away(name, client, colleague, kept):
    client.force_login(colleague())
    response = client.get(address(name, kept(SECRET)))
    assert response.status_code in {302, 403}
    assert SECRET not in response.content.decode()


@pytest.mark.parametrize("name", sorted(DESK))
def test_the_desk_alone_shows_nothing_that_people_wrote(name, client, colleague, kept):
    record = kept(SECRET)
    client.force_login(colleague(MAY_SEE))
    response = client.get(address(name, record))
    assert response.status_code == 200
    assert SECRET not in response.content.decode()


@pytest.mark.parametrize("name", sorted(TEXTS))
@pytest.mark.parametrize(
    ("rights", "opens"), [([MAY_SEE], False), ([MAY_READ], False), ([MAY_SEE, MAY_READ], True)]
)
def test_what_people_wrote_needs_a_right_of_its_own(name, rights, opens, client, colleague, kept):
    record = kept(SECRET)
    client.force_login(colleague(*rights))
    response = client.get(address(name, record))
    assert (SECRET in response.content.decode()) is opens


@pytest.mark.parametrize(
    ("rights", "turns"), [([MAY_SEE], 0), ([MAY_SEE, MAY_BUDGET], 0), ([MAY_SEE, MAY_SWITCH], 1)]
)
def test_the_switch_needs_its_own_right(rights, turns, client, colleague):
    client.force_login(colleague(*rights))
    client.post(reverse("chatbot_controls"), {"switch": "1", "mode": "off", "reason": "Wrong pay."})
    assert ChatSwitch.objects.count() == turns


@pytest.mark.parametrize(("rights", "pence"), [([MAY_SEE, MAY_SWITCH], None), ([MAY_SEE, MAY_BUDGET], 250)])
def test_the_budget_needs_its_own_right(rights, pence, client, colleague):
    client.force_login(colleague(*rights))
    sent = {"budget": "1", "pence_a_day": 250, "pence_per_million_read": 10, "pence_per_million_written": 40}
    client.post(reverse("chatbot_controls"), sent)
    assert ChatBudget.current().pence_a_day == pence


def test_nothing_of_it_stays_in_the_browser(client, colleague, kept):
    client.force_login(colleague(MAY_SEE, MAY_READ))
    response = client.get(address("chatbot_conversation", kept()))
    assert "no-store" in response["Cache-Control"]

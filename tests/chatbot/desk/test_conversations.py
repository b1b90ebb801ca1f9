from uuid import UUID

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from chatbot.desk.readings import READ
from chatbot.desk.rights import MAY_READ, MAY_SEE
from chatbot.feedback.give import give

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client, colleague):
    client.force_login(colleague(MAY_SEE, MAY_READ))
    return client


def listed(reader, **chosen):
    page = reader.get(reverse("chatbot_conversations"), chosen).content.decode()
    return [text for text in ("one", "two", "three") if f"question {text}" in page]


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({}, ["one", "two", "three"]),
        ({"outcome": "closest"}, ["two"]),
        ({"status": "not_on_site"}, ["three"]),
        ({"unanswered": "true"}, ["two", "three"]),
        ({"unanswered": "false"}, ["one"]),
        ({"useful": "yes"}, ["one"]),
        ({"useful": "no"}, ["two"]),
        ({"useful": "none"}, ["three"]),
        ({"made_at_from": "2020-01-01", "made_at_to": "2020-12-31"}, []),
    ],
)
def test_the_list_is_filtered(reader, kept, chosen, found):
    give(kept("question one"), useful=True)
    give(kept("question two", outcome="closest", status="closest"), useful=False, reason="wrong")
    kept("question three", outcome="refused", status="not_on_site")
    assert listed(reader, **chosen) == found


def test_no_status_is_shown_as_its_code(reader, kept):
    kept("question three", outcome="refused", status="not_on_site")
    page = reader.get(reverse("chatbot_conversations")).content.decode()
    assert page.count("Not on site") == 2
    assert ">not_on_site<" not in page


def test_each_reading_is_logged_for_each_question_that_was_shown(reader, kept):
    first, second = kept("question one"), kept("question two")
    listed(reader)
    entries = ModelLogEntry.objects.filter(action=READ)
    assert {entry.object_id for entry in entries} == {str(first.pk), str(second.pk)}
    assert {entry.user.username for entry in entries} == {"kim"}
    assert "question" not in " ".join(entry.label for entry in entries)


def test_a_conversation_is_read_in_its_order_and_logged(reader, kept):
    kept("question one")
    kept("question two")
    kept("question three", conversation=UUID("b" * 32))
    page = reader.get(reverse("chatbot_conversation", args=[UUID("a" * 32)]))
    text = page.content.decode()
    assert text.index("question one") < text.index("question two")
    assert "question three" not in text
    assert ModelLogEntry.objects.filter(action=READ).count() == 2


def test_it_shows_what_was_said_and_what_was_thought_of_it(reader, kept):
    sentence = {"text": "It pays £30,000.", "sources": [1], "attribution": "", "caution": ""}
    record = kept(answer={"sentences": [sentence], "sources": []})
    give(record, useful=False, reason="wrong", text="the pay is of another year")
    text = reader.get(reverse("chatbot_conversation", args=[record.conversation])).content.decode()
    assert "It pays £30,000." in text
    assert "the pay is of another year" in text


def test_a_long_list_costs_no_more_questions_to_the_database(reader, kept, django_assert_max_num_queries):
    for number in range(30):
        kept(f"question {number}")
    listed(reader)
    with django_assert_max_num_queries(25):
        listed(reader)

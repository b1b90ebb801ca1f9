"""When is it, and is it open: events and programmes as they stand now, as rows."""

import pytest

from chatbot.live.cards import dates_of
from chatbot.live.dated import names
from chatbot.steps.dated_words import asks_when, dated_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("what events are coming up", "event"),
        ("when is the next open evening?", "event"),
        ("any webinars this month", "event"),
        ("which programmes are open now", "programme"),
        ("next intake dates for programmes", "programme"),
        ("how long is the programme", ""),
        ("what is a cohort", ""),
        ("how much does the programme cost when it is open", ""),
        ("jobs near Leeds", ""),
    ],
)
def test_the_kind_whose_dates_are_asked_for(text, kind):
    assert dated_kind(text) == kind


@pytest.mark.parametrize(
    "text", ["is the Harbour Year open", "when does Harbour Week start", "can I still apply for Harbour"]
)
def test_whether_something_is_open_is_asked_of_a_date(text):
    assert asks_when(text)


@pytest.mark.parametrize(
    "text", ["how long is Harbour Week", "is the Harbour Year any good", "what is Harbour Week"]
)
def test_what_something_is_like_is_not(text):
    assert not asks_when(text)


@pytest.mark.parametrize(
    ("question", "title", "named"),
    [
        ("is the supervisors year open", "Supervisors’ Year", True),
        ("when does harbour in week open", "Harbour In Week", True),
        ("is step across open", "Step Across to Family Help, 2026 cohort", True),
        ("is there a way in that is open", "Way In Week", False),
        ("when can i start family help", "Step Across to Family Help", False),
    ],
)
def test_a_title_is_named_by_the_words_that_tell_it_from_others(question, title, named):
    assert names(question, title) == named


def test_an_event_says_when_and_where():
    extra = {"starts_at": "2026-12-10T18:00:00+00:00", "line": "Thursday 10 December 2026, 6pm, Wendbury"}
    assert [fact.value for fact in dates_of(extra)] == ["Thursday 10 December 2026, 6pm, Wendbury"]

import pytest

from chatbot.language.plain import spelled_out
from chatbot.pipeline import ask
from chatbot.steps.followups import is_fragment

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(make_page, store_of):
    return store_of(
        make_page(
            "nursery",
            "Help with childcare while you train",
            (
                "Who pays",
                "The Harbour scheme does not pay for childcare. It pays £4,210 towards travel each year.",
            ),
            ("How to ask", "Write to the Harbour office before the first of May."),
            questions=("Does the Harbour scheme help with nursery fees?",),
        ),
        make_page(
            "dogs", "Therapy dogs", ("What they do", "A spaniel sits with children who wait for court.")
        ),
    )


def test_an_answer_is_the_pages_own_words_with_its_source(site):
    answer = ask("Does the Harbour scheme pay for childcare?", store=site, record=False)
    assert answer.outcome == "answered"
    assert answer.sentences[0].text == "The Harbour scheme does not pay for childcare."
    [source] = [s for s in answer.sources if s.number in answer.sentences[0].sources]
    assert answer.sentences[0].text in source.quote
    assert source.url == "/nursery/#0"
    assert source.reviewed_on == "2026-11-01"


def test_what_the_site_does_not_hold_is_refused(site):
    answer = ask("Which planet has the most moons?", store=site, record=False)
    assert answer.outcome == "refused"
    assert answer.sentences == ()


def test_a_page_that_ends_while_the_question_is_answered_is_not_cited(make_page, store_of):
    page = make_page("p", "Parking permits", ("Who gets one", "Every social worker gets a parking permit."))
    store = store_of(page)
    store.public = lambda keys, now: set()
    assert ask("Who gets a parking permit?", store=store, record=False).sentences == ()


def test_a_failure_is_an_answer_too(site):
    def broken(*args):
        raise RuntimeError("disk")

    site.keyword = broken
    answer = ask("Does the Harbour scheme pay for childcare?", store=site, record=False)
    assert (answer.outcome, answer.status) == ("unavailable", "unavailable")
    assert answer.message


@pytest.mark.parametrize("question", ["", "   ", "\u200b", "???"])
def test_nothing_to_read_asks_for_a_question(question, site):
    assert ask(question, store=site, record=False).status == "empty"


def test_a_paste_is_too_long(site):
    assert ask("pay " * 2000, store=site, record=False).status == "too_long"


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("is it all paperwork", False),
        ("is there progression", False),
        ("how long is it", True),
        ("and in Leeds?", True),
        ("this one", True),
    ],
)
def test_only_a_reply_says_nothing_alone(text, alone):
    assert is_fragment(text) is alone


def test_the_place_of_what_was_masked_is_no_word_to_find():
    assert "insurance" not in spelled_out("my number is [national insurance], can I apply")


def test_a_page_of_the_job_that_says_nothing_of_it_is_no_answer(make_page, store_of):
    page = make_page("sw", "Social worker", ("What a social worker does", "A social worker visits families."))
    answer = ask("do social workers juggle?", store=store_of(page), record=False)
    assert (answer.outcome, answer.sentences) == ("refused", ())


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("can I train without a degree?", "You can train"),
        ("Priya, could you train without a degree?", "I trained"),
    ],
)
def test_a_rule_is_told_by_the_site_before_somebody_who_was_asked_in_the_same_words(
    question, first, make_page, store_of
):
    rule = make_page(
        "route",
        "The apprenticeship",
        ("Train without a degree", "You can train without a degree first, as an apprentice."),
    )
    voice = make_page(
        "priya",
        "Priya Anand",
        (
            "Could you train without a degree?",
            "I trained without a degree. The trust paid me from the first morning.",
        ),
        kind="profile",
        questions=("Could you train without a degree?",),
        passage={"attribution": "Priya Anand, Larkshire Trust"},
    )
    answer = ask(question, store=store_of(rule, voice), record=False)
    assert answer.sentences[0].text.startswith(first)


def test_what_pages_know_of_another_nation_is_said(make_page, store_of):
    text = "Wales has a regulator of its own for harbour pilots, the Welsh Pilot Board."
    store = store_of(
        make_page("nations", "Pilots in other nations", ("Who keeps the register of pilots", text))
    )
    known = ask("who keeps the pilots’ books in cardiff, which regulator", record=False, store=store)
    assert [sentence.text for sentence in known.sentences] == [text]
    assert ask("how warm is the water in edinburgh", record=False, store=store).status == "other_country"

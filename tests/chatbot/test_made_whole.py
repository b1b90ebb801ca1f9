"""What stands beside the best passage in an answer, and what does not."""

import pytest

from chatbot.pipeline import ask

pytestmark = pytest.mark.django_db
SOURCE = {"sources": ({"title": "The Harbour Board", "url": "https://board.example.org/"},)}
RENEWING = "You renew a harbour pilot’s licence each year, between March and May, on the board’s own site."
NEEDED = "Renewing the licence needs three papers: the form, the fee and a note from the harbour doctor."


def texts(answer) -> list[str]:
    return [sentence.text for sentence in answer.sentences]


def licence(make_page, *sections, **passage):
    return make_page("licence", "The harbour pilot’s licence", *sections, passage=passage or SOURCE)


def test_a_section_of_the_same_page_that_has_a_source_makes_it_whole(make_page, store_of):
    store = store_of(licence(make_page, ("When to renew it", RENEWING), ("What it takes", NEEDED)))
    answer = ask("when do I renew the pilot licence", record=False, store=store)
    assert texts(answer) == [RENEWING, NEEDED]
    assert [source.heading for source in answer.sources] == ["When to renew it", "What it takes"]


@pytest.mark.parametrize(
    "said",
    [
        "Yes. Renewing the licence is worth it for whoever still goes out with the boats in winter.",
        "It is renewed by pilots of every harbour, and the licence looks the same in each of them.",
    ],
)
def test_the_reply_to_another_question_does_not_open_it(make_page, store_of, said):
    store = store_of(licence(make_page, ("When to renew it", RENEWING), ("Is renewing worth it?", said)))
    assert texts(ask("when do I renew the pilot licence", record=False, store=store)) == [RENEWING]


def test_what_names_nothing_that_was_asked_for_is_left_out(make_page, store_of):
    other = "Boats go out at six. The tea is hot and the talk is of the weather and of last year’s storms."
    store = store_of(licence(make_page, ("When to renew it", RENEWING), ("A morning", other)))
    assert texts(ask("when do I renew the pilot licence", record=False, store=store)) == [RENEWING]


def test_one_programmes_rule_is_not_told_of_another(make_page, store_of):
    store = store_of(
        make_page(
            "bursary",
            "The lighthouse bursary",
            ("What it pays", "The lighthouse bursary pays £900 a month to students."),
        ),
        make_page(
            "fast",
            "Fast Track to Piloting",
            ("Its bursary", "Fast Track pays a bursary of £1,250 a month to students."),
            kind="programme",
            passage=SOURCE,
        ),
    )
    answer = ask("how much does the lighthouse bursary pay students", record=False, store=store)
    assert [source.title for source in answer.sources] == ["The lighthouse bursary"]


def test_an_answer_stays_within_its_measure(make_page, store_of):
    long = " ".join(
        f"Renewing the licence in harbour number {n} takes a form and some days." for n in range(9)
    )
    store = store_of(
        licence(
            make_page, ("When to renew it", f"{RENEWING} {long}"), ("What it takes", NEEDED), ("Fees", long)
        )
    )
    said = texts(ask("when do I renew the pilot licence", record=False, store=store))
    assert len(said) <= 6
    assert sum(len(text.split()) for text in said) <= 120

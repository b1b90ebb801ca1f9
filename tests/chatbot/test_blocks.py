"""Which part of a page is quoted."""

from datetime import date

import pytest

from chatbot.composers.blocks import Block
from chatbot.language.asked import wanted_figure
from chatbot.language.sentences import sentences_of
from chatbot.language.words import tokens
from chatbot.pipeline import ask
from chatbot.steps.read import tells_how_much
from chatbot.steps.retrieve import explains
from portal.passages.retrieval import Found
from portal.search.types import Span

pytestmark = pytest.mark.django_db


def texts(answer) -> list[str]:
    return [sentence.text for sentence in answer.sentences]


def test_a_short_passage_is_quoted_from_its_beginning(make_page, store_of):
    store = store_of(
        make_page(
            "panel",
            "What a fostering panel does",
            (
                "What a fostering panel does",
                " ".join(
                    ["The panel reads every report on a carer and meets the carer before it says anything."]
                    * 1
                )
                + " It is made up of nine people who were never in the case."
                + " What a fostering panel does in the end is recommend, and the council decides."
                + " A carer may ask for a review of it by other people, within four weeks of hearing.",
            ),
        )
    )
    answer = ask("what does a fostering panel do", record=False, store=store)
    assert texts(answer)[0].startswith("The panel reads every report")


def test_what_young_people_ask_is_quoted_though_it_has_no_full_stops(make_page, store_of):
    store = store_of(
        make_page(
            "advert",
            "Head of service",
            (
                "What young people ask: The Owls",
                "Learn my name\nRing when you say you will\nTell me the truth",
            ),
            passage={
                "attribution": "The Owls (13 to 17)",
                "said_on": date(2026, 5, 1),
                "questions": ("What do young people want from whoever has this job?",),
            },
        )
    )
    answer = ask("what do young people want from the head of service", record=False, store=store)
    assert texts(answer) == ["Learn my name", "Ring when you say you will", "Tell me the truth"]
    assert answer.sentences[0].attribution == "The Owls (13 to 17), 2026"


def test_a_list_of_fields_is_no_sentence(make_page, store_of):
    store = store_of(
        make_page("route", "Into play work", ("Who may begin", "Play worker\nNo degree\nFrom eighteen years"))
    )
    assert not ask("who may begin in play work", record=False, store=store).sentences


def test_a_question_about_a_change_gets_the_passage_with_its_figures(make_page, store_of):
    store = store_of(
        make_page(
            "trust",
            "How the Mere Valley trust turned round",
            ("Beginnings", "The Mere Valley trust has changed, and this is how the trust did it."),
            ("Staff", "People stay longer: sickness went from 9% in 2019 to 5% now."),
        )
    )
    answer = ask("how has sickness changed at the Mere Valley trust", record=False, store=store)
    assert texts(answer) == ["People stay longer: sickness went from 9% in 2019 to 5% now."]


def test_it_does_not_end_on_questions_that_are_left_open(make_page, store_of):
    paid = "A welcome payment is paid once, when you begin at the harbour, on top of your basic pay."
    asks = [
        "When exactly would the payment come?",
        "What of the welcome payment would you owe if you left within the year?",
        "Who decides on it, and can the decision be changed once you have signed?",
    ]
    more = " ".join(f"In harbour {n} another rule for such payments is written down." for n in range(9))
    text = " ".join([paid, "Ask three things before you count on it.", *asks, more])
    store = store_of(make_page("welcome", "Welcome payments", ("Welcome payments", text)))
    assert texts(ask("what is a welcome payment", record=False, store=store))[-1] not in asks


def test_where_an_amount_is_asked_for_the_passage_that_has_it_stands_first(make_page, store_of):
    store = store_of(
        make_page(
            "shift",
            "Sleep-in shifts",
            ("What a sleep-in is", "A sleep-in is a night in the home, and staff are paid for each one."),
        ),
        make_page("pay", "A night’s money", ("Nights", "A sleep-in pays £48.20 a night to staff.")),
    )
    answer = ask("how much are staff paid for a sleep-in", record=False, store=store)
    assert "£48.20" in texts(answer)[0]


def test_an_event_that_is_over_does_not_answer_before_a_page_does(make_page, store_of):
    said = "A degree in history, music or biology is enough to begin training as a harbour pilot."
    over = Span("past", None, None)
    store = store_of(
        make_page("fair", "Pilots with a degree", ("Degree", said), kind="event", statuses=(over,)),
        make_page("route", "Becoming a pilot", ("With another degree", said + " It takes two years.")),
    )
    answer = ask("I have a degree in history, can I be a harbour pilot", record=False, store=store)
    assert answer.sources[0].title == "Becoming a pilot"


def test_the_section_whose_heading_was_asked_for_stands_first(make_page, store_of):
    duties = "A harbour pilot takes ships in through the sands, and the work is hard to learn from a book."
    winter = "Ice on the ladder, and nobody to ask when the fog comes down before a pilot is aboard."
    store = store_of(
        make_page("pilot", "Harbour pilot", ("What the work is", duties), ("What is hard about it", winter))
    )
    answer = ask("what is hard about being a harbour pilot", record=False, store=store)
    assert answer.sources[0].heading == "What is hard about it"


def test_who_speaks_of_one_thing_compares_it_with_nothing(make_page, store_of):
    said = "Pilots and tug masters are both on the water, and the difference is one that you learn at sea."
    store = store_of(
        make_page(
            "advert", "Pilot", ("The work", said), passage={"attribution": "Port of Wend, in its advert"}
        )
    )
    answer = ask("what is the difference between pilots and tug masters", record=False, store=store)
    assert answer.outcome == "closest"


def test_what_is_counted_is_read_from_the_question():
    assert wanted_figure("how many foster carers are there in Leeds").words == ("foster", "carer")
    assert wanted_figure("how has turnover changed at the trust?").figures == 2
    assert wanted_figure("how do I become a social worker") is None


def test_a_word_that_a_broken_line_left_behind_is_not_quoted(make_page, store_of):
    text = "Leader. A team leader plans the week of nine visitors and reads each of their reports before it goes out."
    store = store_of(make_page("leader", "Team leader of the visitors", ("What a team leader does", text)))
    answer = ask("what does a team leader of the visitors do", record=False, store=store)

    assert texts(answer)[0].startswith("A team leader plans")


def test_a_link_to_another_page_neither_opens_nor_ends_what_is_quoted(make_page, store_of):
    text = (
        "See the list of meetings. A visitor tells the panel of every caution. Read the leaflet too. "
        "The panel decides case by case. See if you have a record."
    )
    store = store_of(make_page("caution", "Cautions of visitors", ("Will a caution stop a visitor", text)))
    answer = ask("will a caution stop a visitor", record=False, store=store)

    assert texts(answer) == [
        "A visitor tells the panel of every caution.",
        "Read the leaflet too.",
        "The panel decides case by case.",
    ]


def block_of(store, key: str, sentence: str) -> Block:
    return Block(Found(store.entries([key])[key], score=1.0, cosine=0.5, keyword=0.5), (sentence,), (1.0,), 0)


def test_how_long_is_told_by_a_length_of_time_alone(make_page, store_of):
    many = "In 2022 some 1,060 people began the visitors' apprenticeship, up from 740 the year before."
    long = "The visitors' apprenticeship is paid and takes about three years beside the work."
    store = store_of(
        make_page("visiting", "Visitors' apprenticeship", ("How many", many), ("What it is", long))
    )

    told = [
        tells_how_much(
            block_of(store, f"content.standardpage:visiting#{number}", sentence),
            "how long is the apprenticeship",
        )
        for number, sentence in enumerate((many, long))
    ]
    assert told == [False, True]


def test_a_word_alone_is_explained_by_the_glossary(make_page, store_of):
    names = ("VPX", "Visiting planner")
    page = make_page(
        "vpx", "Visiting planner (VPX)", ("VPX", "A VPX plans a week."), kind="term", names=names
    )
    (entry,) = store_of(page).entries(["content.standardpage:vpx#0"]).values()

    assert explains(entry, tokens("what is a VPX (visiting planner)"))
    assert explains(entry, tokens("vpx meaning"))
    assert not explains(entry, tokens("what is a VPX paid"))


def test_what_says_it_far_better_than_all_before_it_opens_the_answer(make_page, store_of):
    before = "Papers come first. The harbour office keeps them for a year. A clerk reads each one twice."
    wanted = "Pilots are paid £90 for a night on the harbour tug."
    store = store_of(make_page("pilot", "The harbour pilot", ("What it takes", f"{before} {wanted}")))
    answer = ask("what are pilots paid for a night on the tug", record=False, store=store)
    assert texts(answer) == [wanted]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "“He would not speak. I mended bikes beside him” tells them a lot. Change every name.",
            ["“He would not speak. I mended bikes beside him” tells them a lot.", "Change every name."],
        ),
        (
            "An “open quotation. It never ends. So be it.",
            ["An “open quotation.", "It never ends.", "So be it."],
        ),
        ("“I stayed.” He smiled.", ["“I stayed.”", "He smiled."]),
    ],
)
def test_what_somebody_is_quoted_with_stays_whole(text, sentences):
    assert sentences_of(text) == sentences


def test_who_asks_how_one_gets_there_is_not_answered_by_an_advert(make_page, store_of):
    said = "You get into harbour piloting through our tugs, and we pay for the certificate."
    still = Span("open", None, None)
    store = store_of(
        make_page("advert", "A mate for the tugs", ("Tugs", said), kind="vacancy", statuses=(still,)),
        make_page(
            "route", "The sands", ("Tugs", "Pilots of a harbour begin on tugs, and it takes two years.")
        ),
    )
    answer = ask("how do I get into harbour piloting", record=False, store=store)
    assert answer.sources[0].title == "The sands"

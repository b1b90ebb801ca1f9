import pytest

from chatbot.language.plain import also_asked, spelled_out
from chatbot.language.terms import with_names
from chatbot.live.conditions import read
from chatbot.steps.live_words import asks_about_one_post, asks_for_pay, wants_knowledge, wants_vacancies
from portal.search.asking import place_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "place", "miles"),
    [
        ("jobs near Leeds", "Leeds", 20),
        ("within 30 miles of leeds", "Leeds", 30),
        ("social worker jobs newcastle", "Newcastle upon Tyne", 20),
    ],
)
def test_the_place_and_the_distance_are_read(text, place, miles):
    asked = place_in(text)
    assert (asked.label.split(",")[0], asked.miles) == (place, miles)


def test_a_word_that_is_a_place_too_counts_only_behind_a_preposition():
    assert place_in("i enjoy reading") is None
    assert place_in("jobs in reading").label.startswith("Reading")


def test_no_condition_is_dropped_unseen():
    asked = read("social work jobs, part time, 3 days a week, near leeds")
    assert asked.filters == {"hours": ("part_time",)}
    assert asked.place is not None
    assert asked.words == ("social", "work")
    assert [left.text for left in asked.not_applied] == ["3 days a week"]
    assert all(left.why for left in asked.not_applied)


def test_until_when_one_can_apply_is_a_condition_that_is_told(time_machine):
    time_machine.move_to("2026-11-25T12:00:00+00:00", tick=False)
    asked = read("jobs closing this week under £30k")
    assert asked.applied == [
        "Closing time: 25 November 2026 to 29 November 2026",
        "Pay for the hours worked: at most £30,000",
    ]


def test_what_is_not_wanted_is_never_looked_for():
    asked = read("jobs near leeds, not part time")
    assert not asked.filters
    assert [left.text for left in asked.not_applied] == ["not part time"]
    assert read("part time jobs near leeds").filters


def test_nights_are_words_of_adverts_and_no_nights_are_not():
    assert read("nights only jobs").words == ("nights",)
    assert not read("nights only jobs").not_applied
    assert [each.text for each in read("jobs with no nights").not_applied] == ["no nights"]


def test_only_open_vacancies_are_looked_for():
    assert read("any jobs").request().status == ("open",)


@pytest.mark.parametrize(
    "text",
    [
        "is there anything term time only",
        "have you got something near Leeds",
        "jobs closing this week",
        "anything in Leeds for someone without a car",
        "social worker vacancies",
        "apprenticeships in Leeds",
        "i need a job in york",
        "what jobs are there near Leeds for residential workers",
        "which night jobs do you have",
        "waking nights near Leeds",
        "residential shifts this month",
        "who is taking people on near York",
        "weekend work in Leeds",
    ],
)
def test_who_looks_for_work_gets_vacancies(text):
    assert wants_vacancies(text)


@pytest.mark.parametrize(
    "text",
    [
        "does approach social work want a first or a 2:1",
        "must i have an nvq before i work in a childrens home",
        "leaving my permanent post, can i work here through an agency a week later",
        "how long have i got for it",
        "what jobs can i do with a psychology degree",
        "no car at home. would you cover my bus to court if I came",
        "how do residential shifts work this month",
        "will robots take social workers' jobs",
    ],
)
def test_who_asks_how_things_are_gets_pages(text):
    assert not wants_vacancies(text)
    assert wants_knowledge(text)


@pytest.mark.parametrize(
    "text", ["are there fees on an apprenticeship", "may I apply for several jobs at once"]
)
def test_words_of_a_search_may_ask_for_none(text):
    assert not wants_vacancies(text)


def test_what_one_could_do_is_known_by_pages_too():
    text = "I left school with nothing, is there any job I could do"
    assert wants_vacancies(text)
    assert wants_knowledge(text)


@pytest.mark.parametrize(
    "text",
    [
        "what do managers earn",
        "social workers pay",
        "how much does an officer earn",
        "how much do social workers get",
    ],
)
def test_the_pay_of_a_job_is_looked_up(text):
    assert asks_for_pay(text)


def test_a_post_asked_about_by_name_is_looked_up_by_name():
    assert asks_about_one_post("is the team manager job in Wendbury still open?")
    assert not asks_about_one_post("what does the job involve?")


@pytest.mark.parametrize(
    "text", ["is there an apprenticeship open now?", "are there any jobs open near Leeds"]
)
def test_what_asks_for_any_post_asks_for_no_certain_one(text):
    assert wants_vacancies(text)
    assert not asks_about_one_post(text)


def test_short_forms_are_written_out_for_finding_alone():
    assert spelled_out("wat do u need to be a sw") == "what do you need to be a social worker"
    assert also_asked("what does a team manager do").endswith("nutshell?")


def test_an_abbreviation_is_named_unless_it_is_a_word_in_small_letters():
    known = {"iro": "independent reviewing officer", "send": "special educational needs and disability"}
    assert with_names("what does an iro do", known).endswith("(independent reviewing officer)")
    assert with_names("where do i send it", known) == "where do i send it"

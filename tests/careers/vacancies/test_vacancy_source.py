"""What search and chatbot may know of a vacancy."""

import json

import pytest

from careers.vacancies.choices import Contract, label_of
from careers.vacancies.models import Vacancy
from careers.vacancies.reading import employer as read_employer
from careers.vacancies.sources import VacancySource, document_of, values_of
from portal.choices.models import Choice
from portal.search.fields import readings
from portal.search.response import plain

pytestmark = pytest.mark.django_db


def read(text: str) -> dict:
    return {r.field: r.values or (r.minimum, r.maximum) for r in readings(text)}


@pytest.mark.parametrize(
    ("text", "field", "meant"),
    [
        ("part time jobs near Leeds", "hours", ("part_time",)),
        ("jobs for newly qualified social workers", "who_can_apply", ("newly_qualified",)),
        ("work without a degree", "who_can_apply", ("anyone", "experience")),
        ("I don't have a degree", "who_can_apply", ("anyone", "experience")),
        ("jobs that need no experience", "who_can_apply", ("anyone",)),
        ("permanent posts", "contract", ("permanent",)),
        ("anything over 38k?", "pay_actual", (38000, None)),
        ("£40,000 or more", "pay_actual", (40000, None)),
        ("over £38k full time", "pay_full_time", (38000, None)),
        ("I can't drive", "car", ("no", "helpful")),
        ("a job that does not need a car", "car", ("no", "helpful")),
        ("jobs where you don’t need a car", "car", ("no", "helpful")),
        ("do you sponsor visas", "visa", ("true",)),
        ("up to 20 hours a week", "weekly_hours", (None, 20)),
        ("an apprenticeship", "contract", ("apprenticeship",)),
        ("hybrid roles", "hybrid", ("hybrid",)),
    ],
)
def test_conditions_are_read_in_peoples_words(text, field, meant):
    assert read(text)[field] == meant


@pytest.mark.parametrize(
    "text", ["over 18s", "is there a degree apprenticeship degree?", "£12.50 an hour", ""]
)
def test_what_is_no_condition_on_pay_is_not_read_as_one(text):
    assert not {"pay_actual", "pay_full_time"} & set(read(text))


def test_term_time_is_the_editors_own_pattern():
    Choice.objects.create(list="pattern", code="term-time", label="Term time only")
    assert read("term time work")["pattern"] == ("term-time",)


def test_an_employer_is_read_by_any_of_its_names(organisation):
    trust = organisation("Larkshire Children's Trust", aliases="Larkshire")
    for text in ("jobs at larkshire", "Larkshire Childrens Trust jobs", "with Larkshire Children’s Trust?"):
        assert [r.values for r in read_employer(text)][0] == (trust.slug,), text


def test_nobodys_name_or_address_goes_into_the_index(vacancy):
    post = vacancy(contact_name="Samira Haddad", contact_email="samira@example.org", contact_phone="0123456")
    text = repr(document_of(post)) + json.dumps(plain(document_of(post).extra))

    for secret in ("Samira", "samira@", "0123456"):
        assert secret not in text


def test_a_document_takes_no_query_beyond_its_queryset(vacancy, django_assert_num_queries):
    for _ in range(3):
        vacancy()
    rows = list(VacancySource().queryset())
    with django_assert_num_queries(0):
        for row in rows:
            VacancySource().document(row)


def test_what_many_share_is_read_once_for_all_of_them(vacancy, organisation):
    employer = organisation("Larkshire")
    for _ in range(3):
        vacancy(employer=employer)
    first, *others = VacancySource().queryset()

    assert all(other.employer is first.employer for other in others)


@pytest.mark.parametrize("code", ["fixed_term", "", "unheard_of"])
def test_a_code_is_labelled_as_everywhere_else(code):
    assert label_of(Contract, code) == Vacancy(contract=code).get_contract_display()


def test_an_organisations_new_name_reaches_its_vacancies(vacancy):
    post = vacancy()
    assert list(VacancySource().touched_by()[type(post.employer)](post.employer)) == [post.pk]


def test_texts_are_passages_in_the_employers_voice(vacancy, organisation):
    post = vacancy(employer=organisation("Larkshire"), the_work="<p>Fourteen children.</p>")
    (passage,) = document_of(post).passages

    assert passage.text == "Fourteen children."
    assert passage.attribution == "Larkshire, in its advert"
    assert passage.url.endswith("#work")


def test_yearly_pay_is_unknown_where_hours_are_open(vacancy):
    casual = document_of(vacancy(contract="casual", pay_min="12.85", pay_period="hour")).values
    by_the_day = document_of(vacancy(contract="fixed_term", pay_min=165, pay_period="day")).values
    for values in (casual, by_the_day):
        assert not {"pay_actual", "pay_full_time"} & set(values), "it would sort as if it were a salary"
        assert [part.value for part in values["pay_band"]] == [("varies",)]

    hourly = document_of(vacancy(pay_min="14.59", pay_period="hour")).values
    assert "pay_actual" not in hourly
    assert hourly["pay_full_time"], "a lasting post whose advert does not name its hours"


def test_full_and_part_time_are_found_in_one_place(vacancy):
    post = vacancy(weekly_hours="37")
    for code, label in (("part-time", "Part time"), ("shifts", "Shifts")):
        post.patterns.add(Choice.objects.create(list="pattern", code=code, label=label))
    post.save()
    values = values_of(post)

    assert values["hours"] == ("full_time", "part_time"), "a full-time post that is open to part-timers"
    assert values["pattern"] == ("shifts",)

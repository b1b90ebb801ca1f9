"""The public face of an employer."""

from datetime import date, timedelta

import pytest
import time_machine

from careers.employers.models import EmployerFact, EmployerFeature
from portal import clock
from portal.choices.models import Choice
from portal.search import search
from portal.search.request import SearchRequest

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)


@pytest.fixture
def larkshire(employer):
    return employer("Larkshire").employer_page


def fact(page, **fields) -> None:
    row = {"value": "14.2", "label": "children per social worker", "source_title": "Return", **fields}
    page.facts.add(EmployerFact(**row))
    page.save_revision().publish()


def shown(client, page) -> str:
    return client.get(page.url).content.decode()


def test_it_shows_its_open_vacancies_and_no_other(client, larkshire, vacancy, index):
    vacancy(title="Ours", employer=larkshire.organisation)
    vacancy(title="Over", employer=larkshire.organisation, closes_at=clock.now() - timedelta(days=1))
    vacancy(title="Theirs")
    index()

    html = shown(client, larkshire)
    assert "Ours" in html
    assert "Over" not in html
    assert "Theirs" not in html


def test_without_one_it_says_so(client, larkshire, index):
    index()
    assert "Larkshire has no open vacancy here at the moment." in shown(client, larkshire)


@time_machine.travel("2026-11-25 12:00", tick=False)
def test_a_fact_carries_its_source_and_day(client, larkshire, index):
    fact(larkshire, as_of=date(2026, 9, 30), source_url="https://data.example.org/")
    html = shown(client, larkshire)

    assert "14.2" in html
    assert "https://data.example.org/" in html
    assert "30 September 2026" in html


@time_machine.travel("2026-11-25 12:00", tick=False)
def test_a_stale_fact_greys_and_an_expired_one_goes(client, larkshire, index):
    fact(larkshire, as_of=date(2025, 3, 31), value="9.4%")
    fact(larkshire, as_of=date(2026, 3, 31), value="88.8%", expires_on=TODAY)
    html = shown(client, larkshire)

    assert 'class="figure stale"' in html
    assert "This figure is out of date." in html
    assert "88.8%" not in html


def test_what_has_run_out_leaves_the_index_on_its_day(larkshire, index):
    fact(
        larkshire,
        value="88.8%",
        label="had supervision monthly",
        expires_on=clock.today() + timedelta(days=2),
    )
    index()
    asked = SearchRequest(q="supervision", kinds=("employer",), correct=False)
    assert search(asked).total == 1

    with time_machine.travel(clock.now() + timedelta(days=3)):
        index()
        assert search(asked).total == 0


def test_employers_are_found_by_what_it_is_like_to_work_there(larkshire, index):
    choice = Choice.objects.create(list="feature", code="admin-day", label="Admin day")
    larkshire.features.add(EmployerFeature(feature=choice, note="Every Friday."))
    larkshire.save_revision().publish()
    index()

    assert search(SearchRequest(kinds=("employer",), filters={"feature": ("admin-day",)})).total == 1


def test_its_words_are_said_as_its_own(larkshire, index):
    fact(larkshire)
    index()
    found = search(SearchRequest(q="larkshire", kinds=("employer",))).results[0].document

    assert {passage.attribution for passage in found.passages} <= {"Larkshire, about itself"}


def test_the_page_takes_few_queries(client, larkshire, index, django_assert_max_num_queries):
    fact(larkshire)
    for code in ("admin-day", "pool-cars", "group-supervision"):
        choice = Choice.objects.create(list="feature", code=code, label=code)
        larkshire.features.add(EmployerFeature(feature=choice))
    larkshire.save_revision().publish()
    index()
    shown(client, larkshire)
    with django_assert_max_num_queries(18):
        shown(client, larkshire)

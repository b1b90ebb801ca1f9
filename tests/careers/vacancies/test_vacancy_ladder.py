"""Nothing found: what to change, with true counts."""

import re

import pytest
from wagtail.models import Page

from careers.roles.models import RolePage
from careers.vacancies.models import VacancyPlace
from portal.choices.models import Choice
from portal.places.models import Place

pytestmark = pytest.mark.django_db


@pytest.fixture
def market(vacancy, organisation, index):
    """Three posts near and far of Wendbury, of which none is all at once."""
    Place.objects.create(name="Wendbury", latitude="53.80000", longitude="-1.55000")
    own = organisation("Larkshire")
    near = vacancy(title="Family support worker", weekly_hours=37, pay_min=24000, employer=own)
    far = vacancy(title="Night support worker", contract="fixed_term", pay_min=26000, employer=own)
    further = vacancy(title="Social worker", who_can_apply="registered", pay_min=40000, employer=own)
    for post, latitude in ((near, "53.81"), (far, "53.93"), (further, "54.10")):
        VacancyPlace.objects.create(vacancy=post, name="Office", latitude=latitude, longitude="-1.55")
    index()


def rungs(client, query: str) -> dict[str, str]:
    listing = client.get(f"/vacancies/{query}").context["listing"]
    assert listing.response.total == 0
    return {rung.text: rung.count for rung in listing.ladder}


def test_a_wider_radius_is_the_next_that_finds_something(client, market):
    found = rungs(client, "?q=night&place=Wendbury&miles=5")

    assert found["Within 15 miles of Wendbury, not 5"] == "1 vacancy"
    assert not [text for text in found if "30 miles" in text]


def test_the_filter_that_costs_most_stands_first(client, market):
    found = list(rungs(client, "?contract=fixed_term&who_can_apply=registered&pay_actual_min=20000").items())

    assert found[:2] == [
        ("Search without Fixed term", "1 vacancy"),
        ("Search without Registered social workers", "1 vacancy"),
    ]


def test_a_step_that_finds_nothing_is_not_offered(client, market):
    found = rungs(client, "?q=astronaut&contract=fixed_term")

    assert found == {
        "Any words, not only “astronaut”, with your filters": "1 vacancy",
        "Every open vacancy": "3 vacancies",
    }


@pytest.mark.parametrize(
    "query",
    [
        "?q=night&place=Wendbury&miles=5",
        "?contract=fixed_term&who_can_apply=registered",
        "?q=social&pay_actual_min=50000&contract=permanent",
        "?q=famly&contract=fixed_term",
        "?contract=casual",
    ],
)
def test_every_step_finds_as_many_as_it_says(client, market, query):
    response = client.get(f"/vacancies/{query}")
    ladder = response.context["listing"].ladder

    assert ladder
    for rung in ladder:
        found = client.get(rung.url).context["listing"].response
        assert re.match(r"\d+", rung.count)[0] == str(found.total) != "0", rung
        assert rung.count in response.content.decode()


def test_it_takes_no_more_queries_than_a_list(client, market, django_assert_max_num_queries):
    client.get("/vacancies/")
    with django_assert_max_num_queries(12):
        client.get("/vacancies/?q=night&place=Wendbury&miles=5&contract=permanent&car=needed")


def test_with_nothing_open_at_all_it_says_so(client, index):
    index()
    assert "No vacancy is open just now" in client.get("/vacancies/").content.decode()


def test_a_misspelt_word_is_looked_for_as_it_was_meant(client, market):
    found = rungs(client, "?q=wroker&contract=casual")

    assert found["“worker” anywhere, without your filters"] == "3 vacancies"


def test_other_kinds_of_work_are_offered_where_the_chosen_one_has_nothing(client, vacancy, index):
    kinds = [
        Choice.objects.create(list="role_family", code=c, label=c.title(), locale_id=1)
        for c in ("care", "court")
    ]
    vacancy(role_family=kinds[0])
    index()

    assert rungs(client, "?role_family=court")["The same in Care"] == "1 vacancy"


def test_words_that_name_a_role_lead_to_its_kind_of_work(client, vacancy, index):
    care = Choice.objects.create(list="role_family", code="care", label="Care", locale_id=1)
    role = RolePage(title="Residential worker", slug="residential", other_titles="House parent", family=care)
    Page.get_first_root_node().get_children().first().add_child(instance=role)
    vacancy(role_family=care, title="Night worker")
    index()

    assert rungs(client, "?q=houseparent+parent+astronaut")["Everything in Care"] == "1 vacancy"

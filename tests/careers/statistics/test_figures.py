"""HR's figures: her own vacancies', by day and origin, beside others of the kind."""

import csv
from datetime import timedelta

import pytest
from django.urls import reverse

from careers.statistics.models import DailyCount
from portal.choices.models import Choice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
ALL = "/admin/vacancies/figures/"


def of(post) -> str:
    return reverse("careers_figures_of", args=[post.pk])


@pytest.fixture
def seen(noon):
    def make(post, opened: int = 0, days_ago: int = 0, origin: str = "own", **more: int) -> None:
        day = noon.date() - timedelta(days=days_ago)
        for step, count in {"opened": opened, **more}.items():
            if count:
                DailyCount.objects.create(vacancy=post, day=day, step=step, came_from=origin, count=count)

    return make


@pytest.fixture
def desk(client, employer, hr_of):
    own = employer("Larkshire")
    client.force_login(hr_of(own))
    return client, own


def lines(response) -> list[list[str]]:
    return list(csv.reader(response.content.decode("utf-8-sig").splitlines()))


def test_her_vacancies_stand_beside_each_other_the_most_opened_first(desk, vacancy, seen):
    client, own = desk
    quiet, loud = vacancy(title="Quiet", employer=own), vacancy(title="Loud", employer=own)
    seen(quiet, 2, shown=40)
    seen(loud, 9, shown=30, saved=3, applied=1)
    seen(loud, 5, days_ago=40)
    rows = client.get(ALL).context["rows"]

    assert [(row["vacancy"].title, row["counts"]) for row in rows] == [
        ("Loud", [30, 9, 3, 1]),
        ("Quiet", [40, 2, 0, 0]),
    ]
    by_shown = client.get(f"{ALL}?sort=shown").context["rows"]
    assert [row["vacancy"].title for row in by_shown] == ["Quiet", "Loud"]
    assert client.get(f"{ALL}?days=91").context["rows"][0]["counts"] == [30, 14, 3, 1]


def test_she_sees_her_own_alone(desk, vacancy, seen):
    client, own = desk
    others = vacancy(title="Somebody else’s")
    seen(others, 7)

    assert "Somebody else’s" not in client.get(ALL).content.decode()
    assert len(lines(client.get(f"{ALL}?as=csv"))) == 1
    for address in (of(others), f"{of(others)}?as=csv"):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("who", ["nobody", "stranger"])
def test_without_vacancies_of_ones_own_there_are_no_figures(client, django_user_model, vacancy, who):
    if who == "stranger":
        client.force_login(django_user_model.objects.create_user("charlie"))
    for address in (ALL, of(vacancy())):
        assert client.get(address).status_code in (302, 403)


def test_one_vacancys_days_and_origins_are_told(desk, vacancy, seen):
    client, own = desk
    post = vacancy(employer=own)
    seen(post, 3, origin="search")
    seen(post, 4, days_ago=2, origin="social", shown=50)
    page = client.get(f"{of(post)}?days=7")
    columns = page.context["charts"][0][1].columns

    assert [column.count for column in columns] == [0, 0, 0, 0, 4, 0, 3]
    assert [(kind.value, sums) for kind, sums in page.context["origins"]] == [
        ("search", [0, 3, 0, 0]),
        ("social", [50, 4, 0, 0]),
    ]
    assert "Search engines" in page.content.decode()


def test_it_is_compared_a_day_open_with_the_median_of_its_kind(desk, vacancy, seen, noon):
    client, own = desk
    family = Choice.objects.create(list="role_family", code="family-support", label="Family support")
    post = vacancy(employer=own, role_family=family, first_published_at=noon - timedelta(days=3))
    seen(post, 20)
    for opened in (1, 2, 3, 4, 100):
        other = vacancy(role_family=family, first_published_at=noon - timedelta(days=1))
        seen(other, opened)
    vacancy(title="Of another kind")
    opened = client.get(of(post)).context["compared"][1]

    assert (opened.total, opened.own, opened.others) == (20, 5.0, 1.5)


def test_of_too_few_the_median_is_not_told(desk, vacancy, seen):
    client, own = desk
    family = Choice.objects.create(list="role_family", code="family-support", label="Family support")
    post = vacancy(employer=own, role_family=family)
    for opened in (1, 2, 3, 4):
        seen(vacancy(role_family=family), opened)
    page = client.get(of(post))

    assert {one.others for one in page.context["compared"]} == {None}
    assert "too few" in page.content.decode()


def test_days_before_opening_and_after_closing_do_not_count_as_open(desk, vacancy, seen, noon):
    client, own = desk
    post = vacancy(
        employer=own, first_published_at=noon - timedelta(days=9), closes_at=noon - timedelta(days=5)
    )
    seen(post, 10, days_ago=6)

    assert client.get(of(post)).context["compared"][1].own == 2.0


def test_files_hold_the_same_and_no_formula(desk, vacancy, seen):
    client, own = desk
    post = vacancy(title="=1+1", employer=own, reference="-FS")
    seen(post, 3, origin="search")

    head, line = lines(client.get(f"{ALL}?as=csv"))
    assert head[-4:] == ["Shown in results", "Opened", "Saved", "Apply pressed"]
    assert line == ["'=1+1", "'-FS", "Larkshire", "Open", "0", "3", "0", "0"]
    assert lines(client.get(f"{of(post)}?as=csv")) == [
        ["Day", "What", "From where", "How often"],
        ["2026-11-25", "Opened", "Search engines", "3"],
    ]


def test_the_table_costs_the_same_however_many_there_are(desk, vacancy, seen, django_assert_max_num_queries):
    client, own = desk
    for number in range(15):
        seen(vacancy(title=f"Post {number}", employer=own), number + 1)
    client.get(ALL)

    with django_assert_max_num_queries(14):
        client.get(ALL)


def test_the_list_of_vacancies_leads_there(desk, vacancy):
    client, own = desk
    post = vacancy(employer=own)
    page = client.get("/admin/snippets/careers/vacancy/").content.decode()

    assert ALL in page
    assert of(post) in page

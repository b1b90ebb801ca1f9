"""What an editor meets when she signs in."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group

from careers.desk.boards import bars_of
from content.standard.models import StandardPage
from portal.figures.models import Figure
from portal.people.models import Consent, Person

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def noon(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def boards(client, employer, django_user_model):
    employer()
    moderator = django_user_model.objects.create_user("moderator")
    moderator.groups.add(Group.objects.get(name="Moderators"))
    client.force_login(moderator)

    def show() -> dict:
        response = client.get("/admin/")
        assert response.status_code == 200
        desk = next(context for context in response.context if "boards" in context)
        return {board.name: board for board in desk["boards"]}

    return show


def titles(board) -> list[str]:
    return [item.title for item in board.items]


def test_what_waits_for_her(boards, vacancy, employer, hr_of):
    own = employer("Larkshire")
    post = vacancy(employer=own, title="Night worker", live=False)
    post.save_revision(user=hr_of(own))
    post.get_workflow().start(post, own.memberships.get().user)

    [item] = boards()["waiting"].items
    assert item.title == "Night worker"
    assert item.facts.startswith("Vacancy, sent by hr-")
    assert item.url == f"/admin/snippets/careers/vacancy/edit/{post.pk}/"


def test_what_closes_this_week_by_day(boards, vacancy):
    vacancy(title="Saturday", closes_at=NOW + 3 * DAY)
    vacancy(title="Also Saturday", closes_at=NOW + 3.1 * DAY)
    vacancy(title="Next month", closes_at=NOW + 30 * DAY)

    board = boards()["closing"]
    assert titles(board) == ["Saturday", "Also Saturday"]
    assert [(bar.label, bar.count) for bar in board.bars if bar.count] == [("Sat 28", 2)]


def test_what_is_past_its_review_or_was_never_confirmed(boards, employer):
    Figure.objects.all().delete()
    parent = employer("Larkshire").employer_page
    parent.add_child(instance=StandardPage(title="Old page", review_on=(NOW - DAY).date()))
    parent.add_child(instance=StandardPage(title="Fresh page", review_on=(NOW + DAY).date()))
    fields = {"value": "1", "source_title": "x"}
    Figure.objects.create(
        slug="due", label="Due", confirmed_on=NOW.date(), review_on=(NOW - 2 * DAY).date(), **fields
    )
    Figure.objects.create(slug="never", label="Never", **fields)
    Figure.objects.create(slug="fine", label="Fine", confirmed_on=NOW.date(), **fields)

    assert titles(boards()["review"]) == ["Due", "Old page", "Never"]


def test_whose_consent_ends_and_not_whose_goes_on(boards):
    def person(name: str, *days: int) -> None:
        made = Person.objects.create(full_name=name, public_name=name)
        for end in days:
            Consent.objects.create(
                person=made, agreed_on=(NOW - 9 * DAY).date(), until=(NOW + end * DAY).date()
            )

    person("Soon", 10)
    person("Renewed", 10, 300)
    person("Far", 60)
    person("Ended", -1)
    board = boards()["consent"]
    assert titles(board) == ["Soon"]
    assert board.items[0].facts == "last day Saturday 5 December 2026"
    assert [bar.count for bar in board.bars] == [0, 1, 0, 0]


def test_every_number_of_a_chart_is_in_the_table_behind_it(boards, vacancy, client):
    vacancy(closes_at=NOW + 3 * DAY)
    html = client.get("/admin/").content.decode()
    assert "Vacancies that close on each day" in html
    assert '<th scope="row">Sat 28</th><td>1</td>' in html


def test_few_queries_however_much_there_is(boards, vacancy, employer, hr_of, django_assert_max_num_queries):
    own = employer("Larkshire")
    hr = hr_of(own)
    for number in range(12):
        post = vacancy(employer=own, live=False)
        post.save_revision(user=hr)
        post.get_workflow().start(post, hr)
        vacancy(employer=own, closes_at=NOW + number * DAY)
    boards()
    with django_assert_max_num_queries(30):
        boards()


def test_bars_fill_the_width_and_the_highest_the_height():
    low, high = bars_of([("a", 1), ("b", 4)])
    assert high.height == 4 * low.height
    assert low.y + low.height == high.y + high.height
    assert bars_of([("a", 0)]) == []

"""What stands beside a verdict: open posts near a place that was told, and whether a way is open at all."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client
from wagtail.models import Page, Site

from careers.models import FinderPage, Intake, ProgrammePage, RolePage, RoutePage, VacancyPlace
from portal.search.locating import locate

pytestmark = pytest.mark.django_db
SOURCES = [{"title": "The rules", "url": "https://example.org/rules", "date": "2026"}]
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


def add(page: Page) -> Page:
    Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def finder(vacancy) -> FinderPage:
    role = add(RolePage(title="Keeper"))
    route = RoutePage(title="The long way", income_kind="wage", registration="not_needed")
    route.leads_to = [role]
    add(route)
    programme = ProgrammePage(title="Spring Way", route_in=route)
    programme.intakes = [Intake(name="2026", closes_at=datetime(2026, 12, 1, tzinfo=UTC))]
    add(programme)
    leeds = locate("Leeds")
    for title, where in (("Keeper in Leeds", leeds), ("Keeper in Penzance", locate("Penzance"))):
        post = vacancy(title=title, role=role, closes_at=datetime(2027, 6, 1, tzinfo=UTC))
        VacancyPlace.objects.create(
            vacancy=post, name=title, latitude=where.latitude, longitude=where.longitude
        )
    page = FinderPage(title="Finder", slug="finder")
    answers = [{"label": "Yes"}, {"label": "No"}]
    question = {
        "text": "Will you?",
        "short": "Will",
        "why": "It matters.",
        "change": "any",
        "answers": answers,
    }
    rule = {"target": route.pk, "sources": SOURCES, "outcome": "fits", "reason": "Anybody may."}
    close = {**rule, "outcome": "close", "reason": "You said no.", "when": "will: no"}
    page.questions = page._meta.get_field("questions").to_python([{"type": "question", "value": question}])
    page.rules = page._meta.get_field("rules").to_python(
        [{"type": "rule", "value": rule}, {"type": "rule", "value": close}]
    )
    return add(page)


def result(client: Client, finder: FinderPage, place: str = "") -> str:
    return client.get(finder.url, {"will": "yes", "place": place}).content.decode()


@time_machine.travel(NOW, tick=False)
def test_open_posts_near_the_place_come_first_and_all_stay_within_reach(finder, index, client) -> None:
    assert "See 2 open posts" in result(client, finder)
    html = result(client, finder, "Leeds")
    assert "See 1 open post near Leeds" in html
    assert "place=Leeds&amp;miles=20" in html
    assert "All 2" in html


@time_machine.travel(NOW, tick=False)
def test_a_place_without_posts_says_so_and_an_unknown_one_is_named(finder, index, client) -> None:
    assert "None of them within 20 miles of Carlisle." in result(client, finder, "Carlisle")
    assert "We do not know a place called “Qwxyz”." in result(client, finder, "Qwxyz")


def test_words_of_danger_in_the_box_are_answered_and_not_repeated(finder, index, client) -> None:
    html = result(client, finder, "my uncle hits me")
    assert "Please talk to someone" in html
    assert "my uncle" not in html


def test_the_place_goes_along_when_an_answer_is_changed(finder, index, client) -> None:
    assert "place=Leeds&amp;ask=will" in result(client, finder, "Leeds")


@pytest.mark.parametrize(("month", "is_open"), [(11, True), (12, False)])
def test_a_way_that_is_done_in_cohorts_says_when_none_is_open(month, is_open, finder, index, client) -> None:
    with time_machine.travel(NOW.replace(month=month), tick=False):
        html = result(client, finder)
    assert ("Not open now" not in html) is is_open
    assert ("Open until" in html) is is_open

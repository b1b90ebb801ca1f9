"""Told when a programme or a route opens, and a week before it closes, whenever its dates come to be known."""

from datetime import date, timedelta

import pytest
from wagtail.models import Page

from careers.models import Intake, ProgrammePage, RoutePage
from portal import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(db):
    def make(page):
        Page.get_first_root_node().get_children().first().add_child(instance=page)
        page.save_revision().publish()
        return type(page).objects.get(pk=page.pk)

    return make


@pytest.fixture
def route(place):
    return place(RoutePage(title="An apprenticeship", slug="apprenticeship"))


@pytest.fixture
def programme(place, route):
    return place(
        ProgrammePage(title="Step Across", slug="step-across", route_in=route, provider_name="Quay College")
    )


def takes(programme, **dates) -> Intake:
    """An editor adds an intake, or changes the one there is."""
    draft = programme.get_latest_revision_as_object()
    intake = draft.intakes.first() or Intake(name="Spring")
    for name, value in dates.items():
        setattr(intake, name, value)
    draft.intakes = [intake]
    draft.save_revision().publish()
    return intake


def test_with_no_date_yet_she_is_told_on_the_day_that_it_opens(programme, follow, round, later):
    follow(page=programme)
    later(days=90)
    assert round() == []

    takes(programme, opens_on=clock.today() + timedelta(days=3))
    assert round() == []
    later(days=3)
    [mail] = round()
    assert mail.subject == "Step Across, Quay College"
    assert "Applications are open." in mail.body
    assert "When “Step Across” opens, and a week before it closes" in mail.body


def test_a_route_is_told_of_whatever_delivers_it(programme, route, follow, round):
    follow(page=route)
    takes(programme, opens_on=clock.today())
    assert len(round()) == 1


def test_a_week_before_it_closes_she_is_told_once_more_and_again_if_it_is_put_off(
    programme, follow, round, later
):
    follow(page=programme)
    closes = clock.now() + timedelta(days=20)
    takes(programme, opens_on=clock.today(), closes_at=closes)
    assert len(round()) == 1
    later(days=12)
    assert round() == []
    later(days=1)
    assert "Applications close on Tuesday 15 December 2026, noon." in round()[0].body
    takes(programme, closes_at=closes + timedelta(days=14))
    later(hours=2)
    assert round() == []
    later(days=14)
    assert len(round()) == 1


def test_what_was_open_when_she_asked_is_told_only_before_it_closes(programme, follow, round, later):
    takes(programme, opens_on=clock.today(), closes_at=clock.now() + timedelta(days=20))
    round()
    follow(page=programme)
    assert round() == []
    later(days=14)
    assert len(round()) == 1


def test_when_it_ends_for_good_she_is_told_so(programme, follow, round, later):
    follow(page=programme)
    draft = programme.get_latest_revision_as_object()
    draft.ends_on = date(2026, 12, 1)
    draft.save_revision().publish()
    assert round() == []
    later(days=7)
    assert "takes no new people" in round()[0].body


def test_its_page_and_the_form_lead_to_one_another(programme, route, client, index):
    takes(programme, opens_on=clock.today() + timedelta(days=30))
    index()
    for page in (programme, route):
        assert f"/alerts/?opening={page.pk}" in client.get(page.url).content.decode()
        html = client.get(f"/alerts/?opening={page.pk}").content.decode()
        assert f"When “{page.title}” opens" in html
        assert "How often" not in html


@pytest.mark.parametrize("number", ["0", "x", "-1", "99999999999"])
def test_what_is_no_such_page_cannot_be_followed(number, client, index):
    response = client.get(f"/alerts/?opening={number}")
    assert response.status_code == 200
    assert "That page has gone" in response.content.decode()

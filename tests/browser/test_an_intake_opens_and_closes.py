"""The clock passes an intake's opening and its closing minute: everywhere it reads the same, on both sides.

A real Chromium shows the pages; this process answers it, with the clock where the test puts it.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client
from icalendar import Calendar
from playwright.sync_api import Browser, Page, Route, expect
from wagtail.models import Page as WagtailPage
from wagtail.models import Site

from careers.models import Intake, ProgrammePage, RoutePage
from chatbot.pipeline import ask
from content.models import IndexPage
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db
WRITTEN = datetime(2027, 1, 4, 12, tzinfo=UTC)
OPENS = datetime(2027, 3, 29, 23, tzinfo=UTC)
"""Midnight in London, where summer time has begun the day before."""
CLOSES = datetime(2027, 4, 16, 11, tzinfo=UTC)
SIDES = [
    pytest.param(OPENS.replace(hour=22, minute=59, second=59), "Opening soon", id="before it opens"),
    pytest.param(OPENS, "Open", id="as it opens"),
    pytest.param(CLOSES.replace(hour=10, minute=59, second=59), "Open", id="before it closes"),
    pytest.param(CLOSES, "Closed", id="as it closes"),
]
TAGS = {
    "Opening soon": ("Opening soon", "Opening soon", "Opening soon"),
    "Open": ("Open for applications", "Open", "Open"),
    "Closed": ("Next intake not announced", "No dates announced", "Next intake not announced"),
}
"""How the page, a card and the chatbot say it."""


def add(page: WagtailPage) -> WagtailPage:
    Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def programme(tmp_path, settings) -> ProgrammePage:
    settings.CAREWAY_INDEX_DIR = tmp_path
    with time_machine.travel(WRITTEN, tick=False):
        add(IndexPage(title="Programmes", slug="programmes", kind="programmes"))
        route = add(RoutePage(title="By the orchard"))
        page = ProgrammePage(title="Orchard Year", route_in=route, cost_text="The Orchard Year is free.")
        page.intakes = [
            Intake(name="Spring", opens_on=date(2027, 3, 30), closes_at=CLOSES, starts_on=date(2027, 9, 6))
        ]
        add(page)
        rebuild(embedded())
    return page


@pytest.fixture
def at(browser: Browser) -> Iterator[Callable[[datetime, str], Page]]:
    """Opens a page of the site as it is at an instant."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=False)

    def open_page(instant: datetime, path: str) -> Page:
        with time_machine.travel(instant, tick=False):
            response = Client().get(path)
        shown = f"http://testserver{path}"

        def answer(route: Route) -> None:
            """The page as it was answered; its stylesheet, which says nothing of the clock, is left out."""
            if route.request.url != shown:
                route.abort()
            else:
                route.fulfill(status=response.status_code, content_type="text/html", body=response.content)

        page = context.new_page()
        page.route("**/*", answer)
        page.goto(shown)
        return page

    yield open_page
    context.close()


def card(page: Page) -> object:
    return page.locator("main li.card", has=page.get_by_role("link", name="Orchard Year"))


@pytest.mark.parametrize(("instant", "stands"), SIDES)
def test_page_list_search_and_route_agree(instant, stands, programme, at) -> None:
    on_page, on_card, _said = TAGS[stands]
    expect(at(instant, programme.url).locator(".page-head .tag.status")).to_have_text(on_page)
    listed = at(instant, "/programmes/")
    expect(card(listed).locator(".tag.status")).to_have_text(on_card)
    narrowed = at(instant, "/programmes/?status=open")
    expect(card(narrowed)).to_have_count(1 if stands == "Open" else 0)
    expect(card(at(instant, "/search/?q=orchard")).locator(".tag.status").first).to_have_text(on_card)
    tagged = at(instant, "/by-the-orchard/").locator("#opening")
    expect(tagged).to_have_count(0 if stands == "Closed" else 1)


@pytest.mark.parametrize(("instant", "stands"), SIDES)
def test_chatbot_and_calendar_agree(instant, stands, programme, client) -> None:
    with time_machine.travel(instant, tick=False):
        answer = ask("When can I apply for the Orchard Year?", record=False)
        cited = ask("What does the Orchard Year cost?", record=False)
        feed = Calendar.from_ical(client.get("/programmes/calendar/").content)
        page = client.get(programme.url).content.decode()
    for each in (answer, cited):
        [offer] = [shown for shown in each.cards if shown.title == "Orchard Year"]
        facts = {fact.label: fact.value for fact in offer.facts}
        assert facts["Now"] == TAGS[stands][2]
        assert stands == "Closed" or facts["Spring"].endswith("until Friday 16 April 2027, noon")
    assert "The Orchard Year is free." in " ".join(sentence.text for sentence in cited.sentences)
    coming = {str(entry["summary"]).partition(":")[0] for entry in feed.walk("VEVENT")}
    assert ("Applications open" in coming) is (instant.date() <= OPENS.date())  # A whole day in a calendar.
    assert ("Applications close" in coming) is (stands != "Closed")
    assert '"@type": "CourseInstance"' in page

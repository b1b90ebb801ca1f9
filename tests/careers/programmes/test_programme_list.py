"""`/programmes/`: two tabs, filters with counts, a calendar of openings, and the same list as a file of dates."""

import json
from datetime import UTC, date, datetime

import pytest
import time_machine
from icalendar import Calendar
from wagtail.models import Page, Site

from careers.models import Intake, ProgrammePage
from careers.programmes.structured import course_script
from content.models import IndexPage
from portal.models import Choice

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
MOST_QUERIES = 25


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def add(parent: Page, page: Page) -> Page:
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def listing() -> IndexPage:
    home = Site.objects.get(is_default_site=True).root_page
    listing = add(home, IndexPage(title="Programmes", slug="offers", kind="programmes"))
    stage = Choice.objects.create(list="stage", code="manager", label="Manager")
    newcomers = ProgrammePage(title="Way In", cost_kind="nothing", length_months=2, online=True)
    newcomers.intakes = [
        Intake(
            name="Spring 2027",
            opens_on=date(2027, 1, 11),
            closes_at=datetime(2027, 2, 12, 12, tzinfo=UTC),
            starts_on=date(2027, 3, 15),
            where_text="Leeds",
        ),
        Intake(
            name="Last year", closes_at=datetime(2025, 2, 12, 12, tzinfo=UTC), starts_on=date(2025, 3, 15)
        ),
    ]
    leaders = ProgrammePage(
        title="Lead On", audience="in_post", cost_kind="employer", length_months=12, stage=stage
    )
    leaders.intakes = [Intake(name="Now", closes_at=datetime(2026, 12, 1, 12, tzinfo=UTC))]
    add(listing, newcomers)
    add(listing, leaders)
    return listing


def test_two_tabs_say_how_many_each_and_keep_what_is_filtered(listing, index, client) -> None:
    tabs = client.get(f"{listing.url}?length=to_12").context["tabs"]
    assert [(tab.label, tab.count, tab.is_chosen) for tab in tabs] == [
        ("People starting out", 0, False),
        ("People already in post", 1, False),
    ]
    response = client.get(tabs[1].url)
    assert [hit.document.title for hit in response.context["listing"].response.results] == ["Lead On"]
    assert 'aria-current="true"' in response.content.decode()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("length=to_3", ["Way In"]),
        ("cost=employer", ["Lead On"]),
        ("online=true", ["Way In"]),
        ("stage=manager", ["Lead On"]),
        ("status=open", ["Lead On"]),
        ("status=opening_soon", ["Way In"]),
    ],
)
def test_it_is_filtered_by_what_the_fields_say(asked, found, listing, index, client) -> None:
    response = client.get(f"{listing.url}?{asked}")
    assert [hit.document.title for hit in response.context["listing"].response.results] == found


def test_every_filter_stands_beside_the_list_with_its_counts(
    listing, index, client, django_assert_max_num_queries
) -> None:
    client.get(listing.url)
    with django_assert_max_num_queries(MOST_QUERIES):
        response = client.get(listing.url)
    facets = {facet.name: facet for facet in response.context["listing"].facets}
    assert {"length", "cost", "status", "online"} <= set(facets)
    assert "audience" not in facets
    assert {value.value: value.count for value in facets["length"].values} == {"to_3": 1, "to_12": 1}


def test_the_calendar_draws_and_tells_what_opens_when(listing, index, client) -> None:
    html = client.get(listing.url).content.decode()
    table = html[html.index("The same as a table") :]
    assert "Way In: Spring 2027" in table
    assert "11 January 2027" in table
    assert html.index("Lead On: Now") < html.index("Way In: Spring 2027")
    assert "What opens when" not in client.get(f"{listing.url}?q=nothing+like+that").content.decode()


def dates(response) -> dict[str, object]:
    calendar = Calendar.from_ical(response.content)
    return {str(entry["summary"]): entry.decoded("dtstart") for entry in calendar.walk("VEVENT")}


def test_any_filtered_list_is_a_file_of_the_dates_to_come(listing, index, client) -> None:
    response = client.get(f"{listing.url}calendar/?audience=starting_out")
    assert response["Content-Type"].startswith("text/calendar")
    assert dates(response) == {
        "Applications open: Way In, Spring 2027": date(2027, 1, 11),
        "Applications close: Way In, Spring 2027": datetime(2027, 2, 12, 12, tzinfo=UTC),
        "It starts: Way In, Spring 2027": date(2027, 3, 15),
    }
    assert len(dates(client.get(f"{listing.url}calendar/"))) == 4


def test_the_page_links_the_file_of_what_is_filtered_now(listing, index, client) -> None:
    html = client.get(f"{listing.url}?audience=in_post").content.decode()
    assert f'href="{listing.url}calendar/?audience=in_post"' in html


def test_a_moment_keeps_its_name_when_the_intake_is_renamed(listing, index, client) -> None:
    def uids() -> set[str]:
        calendar = Calendar.from_ical(client.get(f"{page.url}calendar/").content)
        return {str(entry["uid"]) for entry in calendar.walk("VEVENT")}

    page = ProgrammePage.objects.get(title="Lead On")
    before = uids()
    intake = page.intakes.get()
    intake.name = "This winter"
    page.intakes = [intake]
    page.save_revision().publish()
    index()
    assert uids() == before != set()


def test_other_search_engines_read_a_course_with_its_intakes_to_come(listing) -> None:
    page = ProgrammePage.objects.get(title="Way In")
    page.summary = "</script><b>"
    written = course_script(page, lambda path: f"https://careway.example{path}")
    assert "<" not in written
    found = json.loads(written)
    assert (found["@type"], found["offers"]["category"]) == ("Course", "Free")
    assert found["hasCourseInstance"] == [
        {
            "@type": "CourseInstance",
            "name": "Spring 2027",
            "courseMode": "Blended",
            "startDate": "2027-03-15",
            "location": {"@type": "Place", "name": "Leeds", "address": "Leeds"},
        }
    ]


def test_an_ended_programme_is_no_course(listing) -> None:
    page = ProgrammePage.objects.get(title="Way In")
    page.ends_on = date(2026, 11, 25)
    assert course_script(page, str) == ""

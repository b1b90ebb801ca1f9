"""Every page type renders, whole and empty, and a list page asks the search."""

import re
from datetime import UTC, date, datetime

import pytest
import time_machine
from wagtail.models import Page, Site

from careers.models import Intake, ProfileAnswer, ProfilePage, ProgrammePage, RolePage, RoutePage, RouteStep
from content.models import (
    CampaignPage,
    EventPage,
    HomePage,
    IndexPage,
    RegionFunding,
    RegionPage,
    SeriesPage,
    StandardPage,
    StoryPage,
)
from portal.models import Consent, Figure, Organisation, Person
from portal.search import search
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild
from portal.search.request import SearchRequest

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def home() -> Page:
    return Site.objects.get(is_default_site=True).root_page


def add(parent: Page, page: Page) -> Page:
    page = parent.add_child(instance=page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def whole_body() -> list[tuple]:
    figure = Figure.objects.create(slug="b", label="Bursary", value="£21,995", source_title="DfE")
    text = f'<p>It pays <embed embedtype="figure" id="{figure.pk}"/>.</p>'
    source = {"title": "Prospects", "url": "https://example.org/", "date": "2026"}
    return [
        ("section", {"heading": "You are paid", "text": text, "sources": [source]}),
        ("text", "<p>More words.</p>"),
        ("quote", {"text": "Back on Thursday.", "speaker_name": "", "speaker_role": "A manager"}),
        ("figure_highlight", {"figure": figure}),
        ("recognition", {"nominee": "The duty team", "text": "They stayed."}),
        ("voices", {"group": "Young people", "asks": ["Learn my name."], "age_range": "13-19"}),
        ("image", {"missing": True, "caption": "The team room"}),
        ("call_to_action", {"text": "See jobs", "kind": "vacancy"}),
        ("career_path", {"steps": [{"title": "Assistant", "when": "2012", "where": "School"}]}),
    ]


def someone() -> Person:
    person = Person.objects.create(full_name="Amara Okafor-Reid", public_name="Amara")
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1))
    return person


EMPTY: list[tuple[type[Page], dict]] = [
    (HomePage, {}),
    (StandardPage, {}),
    (StoryPage, {}),
    (SeriesPage, {}),
    (CampaignPage, {}),
    (EventPage, {"starts_at": NOW}),
    (RegionPage, {}),
    (RolePage, {}),
    (RoutePage, {}),
    (ProgrammePage, {}),
    *[(IndexPage, {"kind": kind}) for kind in IndexPage.Kind.values],
]


@pytest.mark.parametrize(("model", "fields"), EMPTY)
def test_a_page_with_nothing_in_it_is_finished_and_has_one_heading(model, fields, home, client):
    html = client.get(add(home, model(title="Only a title", **fields)).url).content.decode()

    assert html.count("<h1") == 1
    assert not re.search(r"<h[23][^>]*>\s*</h[23]>", html)


def test_every_block_of_a_body_is_shown_with_its_anchor_and_its_sources(home, client):
    page = add(home, StandardPage(title="Help", body=whole_body()))
    html = client.get(page.url).content.decode()

    assert 'id="you-are-paid"' in html
    assert ">£21,995</data>." in html
    assert "Bursary. Source: DfE" in html
    assert "Our team has not checked this yet." in html
    assert '<a href="https://example.org/">Prospects</a>, 2026' in html
    assert "Learn my name." in html
    assert "A picture stood here: The team room" in html
    assert "See jobs" not in html, "a step to no vacancies at all is hidden"


def test_a_profile_shows_each_answer_at_its_anchor_and_says_who_wrote_it(home, client):
    employer = Organisation.objects.create(name="Larkshire", slug="larkshire")
    profile = ProfilePage(
        title="Amara", person=someone(), employer=employer, role_title="Senior social worker"
    )
    profile.answers = [ProfileAnswer(question="What is hard?", answer="<p>The phone.</p>")]
    html = client.get(add(home, profile).url).content.decode()

    assert '<section id="what-is-hard">' in html
    assert "In Amara’s own words. We do not know when it was said." in html


def test_a_route_says_its_rules_and_shows_the_programmes_that_deliver_it(home, client):
    route = RoutePage(title="Apprenticeship", income_kind="wage", cost_text="It costs nothing.")
    route.steps = [RouteStep(title="Find an employer")]
    route = add(home, route)
    add(home, ProgrammePage(title="The 2027 programme", route_in=route))
    rebuild(embedded())
    html = client.get(route.url).content.decode()

    assert "It costs nothing." in html
    assert "Find an employer" in html
    assert "The 2027 programme" in html


def test_an_ended_programme_reads_as_ended_on_its_page_in_its_card_and_in_search(home, client):
    after = add(home, ProgrammePage(title="Supervisors' Year"))
    ended = ProgrammePage(
        title="Pathways", ends_on=date(2026, 11, 24), replaced_by=after, apply_url="https://example.org/apply"
    )
    ended.intakes = [Intake(name="Spring", opens_on=date(2026, 11, 1))]
    ended = add(home, ended)
    html = client.get(ended.url).content.decode()
    rebuild(embedded())
    [hit] = search(SearchRequest(q="pathways", kinds=("programme",))).results[:1]

    assert "This programme ended on 24 November 2026" in html
    assert after.url in html
    assert "https://example.org/apply" not in html
    assert hit.statuses == ("ended",)
    assert hit.document.extra["replaced_by"]["title"] == "Supervisors' Year"


def test_a_story_leads_to_the_parts_that_exist(home, client):
    series = add(home, SeriesPage(title="A year", total_parts=3))
    first = add(home, StoryPage(title="One", series=series, part_number=1))
    add(home, StoryPage(title="Two", series=series, part_number=2))
    home.add_child(instance=StoryPage(title="Three", series=series, part_number=3, live=False))
    html = client.get(first.url).content.decode()

    assert "Part 1 of 3" in html
    assert "Two" in html
    assert "Three" not in html


def test_an_event_is_over_when_its_day_is(home, client):
    page = add(home, EventPage(title="An evening", starts_at=datetime(2026, 11, 24, 18, tzinfo=UTC)))

    assert "Over" in client.get(page.url).content.decode()


def test_a_region_shows_what_it_is_paid_for(home, client):
    page = RegionPage(title="Eastmarch", programmes="A shared academy.")
    page.funding = [RegionFunding(amount="£1.2 million", purpose="retention", period="2026", source="Board")]
    html = client.get(add(home, page).url).content.decode()

    assert "£1.2 million" in html
    assert "A shared academy." in html


def test_a_list_page_lists_its_kind_wherever_it_lies_in_few_queries(
    home, client, django_assert_max_num_queries
):
    index = add(home, IndexPage(title="Roles", slug="roles", kind="roles"))
    deep = add(home, StandardPage(title="Deep"))
    for number in range(25):
        add(deep, RolePage(title=f"Role {number:02}", needs_registration=bool(number % 2)))
    add(deep, RoutePage(title="No role"))
    rebuild(embedded())
    client.get(index.url)

    with django_assert_max_num_queries(12):
        html = client.get(index.url).content.decode()

    assert html.count('class="cover-link"') == 20
    assert "Role 00" in html
    assert "No role" not in html


def test_the_list_of_programmes_puts_what_has_ended_last(home, client):
    index = add(home, IndexPage(title="Programmes", kind="programmes"))
    add(home, ProgrammePage(title="Aardvark year", ends_on=date(2026, 1, 1)))
    add(home, ProgrammePage(title="Zebra year"))
    rebuild(embedded())
    html = client.get(index.url).content.decode()

    assert html.index("Zebra year") < html.index("Aardvark year")


def test_what_is_published_is_found_at_once(home, django_capture_on_commit_callbacks):
    rebuild(embedded())
    with django_capture_on_commit_callbacks(execute=True):
        add(home, StandardPage(title="Interviews", body=[("text", "<p>Bring water.</p>")]))

    assert [hit.document.title for hit in search(SearchRequest(q="bring water")).results] == ["Interviews"]

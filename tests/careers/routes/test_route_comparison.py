"""`/routes/` compares routes in one table, filtered by the fields of their rules."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from wagtail.models import Page, Site

from careers.models import Intake, ProgrammePage, RoutePage
from careers.routes.money import months_of
from content.models import IndexPage
from portal.models import Figure

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


def add(parent: Page, page: Page) -> Page:
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def routes() -> IndexPage:
    home = Site.objects.get(is_default_site=True).root_page
    listing = add(home, IndexPage(title="Ways in", slug="ways", kind="routes"))
    fee = Figure.objects.create(
        slug="fee", label="Fee, 2026", value="£77", source_title="The regulator", source_date="May 2026"
    )
    dear = RoutePage(
        title="The dear way",
        cost_kind="registration",
        cost_figure=fee,
        experience_months=6,
        income_kind="bursary",
    )
    add(listing, dear)
    add(listing, RoutePage(title="The free way", cost_kind="nothing", minimum_qualification="none"))
    programme = ProgrammePage(title="Spring Way", route_in=dear)
    programme.intakes = [
        Intake(name="2027", opens_on=date(2026, 12, 1), closes_at=datetime(2027, 1, 31, 23, 59, tzinfo=UTC))
    ]
    add(home, programme)
    return listing


@time_machine.travel(NOW, tick=False)
def test_the_table_says_cost_with_source_entry_and_next_opening(routes, index, client) -> None:
    html = client.get(routes.url).content.decode()
    assert "£77" in html
    assert "The regulator" in html
    assert "6 months of experience" in html
    assert "Opens on 1 December 2026" in html
    assert "No dates known" in html


@time_machine.travel(NOW, tick=False)
def test_the_address_filters_by_a_rule(routes, index, client) -> None:
    html = client.get(f"{routes.url}?cost=nothing").content.decode()
    assert "The free way" in html
    assert "The dear way" not in html


@pytest.mark.parametrize(
    ("at", "says"),
    [
        (datetime(2026, 11, 30, 23, 59, 59, tzinfo=UTC), "Opens on 1 December 2026"),
        (datetime(2026, 12, 1, 0, 0, tzinfo=UTC), "Open until "),
        (datetime(2027, 1, 31, 23, 59, tzinfo=UTC), "No dates known"),
    ],
)
def test_the_opening_follows_the_clock(at, says, routes, index, client) -> None:
    with time_machine.travel(at, tick=False):
        html = client.get(routes.url).content.decode()
        assert says in html, html[html.find("<table") : html.find("</table")]


def test_months_that_nobody_described_are_unknown() -> None:
    class Row:
        from_month, to_month, kind, figure, note = 4, 12, "bursary", None, ""

    months = months_of([Row()], 18)
    assert months is not None
    assert [(time.first, time.last, time.kind) for time in months.times] == [
        (1, 3, "unknown"),
        (4, 12, "bursary"),
        (13, 18, "unknown"),
    ]
    assert not months.times[1].is_known


def test_a_card_says_time_and_living_in_sentences_whatever_the_time_says() -> None:
    route = RoutePage(time_text="You apply now; no time is fixed", income_kind="nothing")
    assert route.card_line == "You apply now; no time is fixed. Nobody pays you on the way."


def test_a_route_says_that_other_nations_have_rules_of_their_own_and_links_there(
    routes, index, client
) -> None:
    add(routes, RoutePage(title="Moving here", trained_in="uk"))
    index()
    html = client.get(RoutePage.objects.get(title="The dear way").url).content.decode()
    assert "Other nations of the UK have rules and registers of their own." in html
    assert ">Moving here</a>" in html

"""What the site knows itself is drawn on its pages: nobody types it, so it cannot fall behind."""

from datetime import UTC, datetime

import pytest
from wagtail.models import Site

from content.models import EventPage, StandardPage
from portal.identity.models import SiteIdentity
from portal.retention import rules
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown(client):
    def show(block: str) -> str:
        home = Site.objects.get(is_default_site=True).root_page
        page = home.add_child(instance=StandardPage(title="Here", body=[(block, None)]))
        page.save_revision().publish()
        return client.get(page.url).content.decode()

    return show


def identity(**fields: str) -> None:
    site = Site.objects.get(is_default_site=True)
    SiteIdentity.objects.update_or_create(site=site, defaults=fields)


def test_every_kind_of_personal_data_is_listed_with_how_long_it_is_kept(shown) -> None:
    html = shown("kept")

    for rule in rules:
        assert f"<td>{rule.what}</td><td>{rule.how_long}</td>" in html


def test_the_contact_is_the_one_in_the_settings(shown) -> None:
    identity(contact_email="careers@example.org", contact_hours="Mornings")
    html = shown("contact")

    assert '<a href="mailto:careers@example.org">' in html
    assert "Mornings" in html


def test_without_a_contact_it_says_whom_to_ask_instead(shown) -> None:
    assert "Each vacancy names whom to ask about it." in shown("contact")


def test_the_local_team_stands_in_the_council_s_place_among_the_numbers_to_call(shown) -> None:
    identity(safeguarding_name="The front door", safeguarding_phone="01632 960 999")
    html = shown("calls")

    assert html.index("tel:999") < html.index("tel:01632960999") < html.index("tel:08001111")
    assert "find the number by postcode" not in html


def test_the_next_event_is_the_one_that_comes_first_and_goes_by_the_clock(
    shown, client, time_machine
) -> None:
    time_machine.move_to("2026-06-01 12:00 +0000", tick=False)
    home = Site.objects.get(is_default_site=True).root_page
    for title, day in (("Later", 20), ("Sooner", 10)):
        event = EventPage(title=title, slug=title.lower(), starts_at=datetime(2026, 6, day, 12, tzinfo=UTC))
        home.add_child(instance=event)
        event.save_revision().publish()
    rebuild(embedded())
    assert "Sooner" in shown("next_event")
    time_machine.move_to("2026-06-11 12:00 +0000", tick=False)
    html = client.get("/here/").content.decode()
    assert "Later" in html
    assert "Sooner" not in html

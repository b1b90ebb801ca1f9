"""The page of figures: every published one, under who says it, with how fresh it is and where it stands."""

from datetime import date

import pytest
import time_machine
from wagtail.models import Locale, Page, Site

from content.models import StandardPage
from portal.models import Figure
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


def figure(slug: str, **fields: object) -> Figure:
    values = {"label": f"The {slug}", "value": "£9", "source_title": "A yearbook", **fields}
    return Figure.objects.create(slug=slug, locale=Locale.get_active(), **values)


def text(client) -> str:
    return client.get("/figures/").content.decode()


def test_a_figure_stands_under_its_source_with_its_date_and_when_we_checked_it(client) -> None:
    figure("fee", source_date="March 2026", confirmed_on=date(2026, 11, 2))
    html = text(client)

    assert html.index("A yearbook") < html.index("March 2026") < html.index("The fee")
    assert "We checked it on 2 November 2026." in html


def test_an_unchecked_one_says_so_and_one_past_its_review_is_grey(client) -> None:
    figure("fee", review_on=date(2026, 11, 1))
    with time_machine.travel("2026-11-25 12:00 +0000", tick=False):
        html = text(client)

    assert "Our team has not checked this yet." in html
    assert '<li class="figure stale" id="fee">' in html
    assert "Due for a check since 1 November 2026." in html


def test_it_leads_to_the_pages_that_state_it_and_a_draft_is_not_listed(client) -> None:
    stated = figure("fee")
    figure("draft", live=False)
    home: Page = Site.objects.get(is_default_site=True).root_page
    body = [("text", f'<p>It costs <embed embedtype="figure" id="{stated.pk}"/>.</p>')]
    page = home.add_child(instance=StandardPage(title="What it costs", body=body))
    page.save_revision().publish()
    rebuild(embedded())
    html = text(client)

    assert f'<a href="{page.url}">What it costs</a>' in html
    assert "The draft" not in html


def test_with_no_figure_it_leads_on(client) -> None:
    assert "No figure has been published yet" in text(client)

"""The list of a search on a council's own site: another origin, with a strict policy of its own."""

from collections.abc import Callable, Iterator

import pytest
from axe import violations
from council import serving, visited
from playwright.sync_api import Browser, Page, expect

SEARCH = "/vacancies/?hybrid=hybrid&amp;page_size=2"


@pytest.fixture
def at_the_council(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    link = f'<a data-careway-vacancies href="{site}{SEARCH}">Our vacancies</a>'
    with serving(site, link, "/vacancies/embed.js") as address, visited(browser, address) as pages:
        yield pages


def test_the_list_stands_in_place_of_the_link_as_high_as_it_is(at_the_council: Callable[..., Page]):
    page = at_the_council()
    expect(page.get_by_role("link", name="Our vacancies")).to_be_hidden()

    frame = page.frame_locator("iframe")
    expect(frame.locator(".job")).to_have_count(2)
    inside = frame.locator("body").evaluate("body => body.getBoundingClientRect().height")
    assert abs(page.locator("iframe").evaluate("frame => frame.getBoundingClientRect().height") - inside) <= 1


def test_it_sets_no_cookie_and_grows_with_the_width_of_its_column(at_the_council: Callable[..., Page]):
    page = at_the_council()
    expect(page.frame_locator("iframe").locator(".job")).to_have_count(2)
    narrow = page.locator("iframe").evaluate("frame => frame.getBoundingClientRect().height")
    page.set_viewport_size({"width": 1000, "height": 800})
    page.wait_for_function("narrow => document.querySelector('iframe').offsetHeight < narrow", arg=narrow)

    assert page.context.cookies() == []


def test_a_vacancy_opens_in_the_whole_window(at_the_council: Callable[..., Page], site: str):
    page = at_the_council()
    page.frame_locator("iframe").locator(".job a").first.click()
    page.wait_for_url(f"{site}/vacancies/**")

    expect(page.locator("h1")).to_be_visible()


def test_without_a_script_the_link_stands(at_the_council: Callable[..., Page], site: str):
    page = at_the_council(script=False)
    page.get_by_role("link", name="Our vacancies").click()

    expect(page).to_have_url(f"{site}{SEARCH.replace('&amp;', '&')}")


def test_the_frame_has_no_violation(visit: Callable[..., Page]):
    assert violations(visit("/vacancies/embed.html?page_size=3")) == []

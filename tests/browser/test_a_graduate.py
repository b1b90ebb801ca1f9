"""A graduate on a phone who knows no terms. Her third task, from a story to how to apply, is in test_four_taps.py."""

from collections.abc import Callable

import pytest
from hand import Hand
from playwright.sync_api import Page, expect

either_way = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])


@either_way
def test_she_finds_the_ways_for_a_degree_in_something_else_and_what_she_would_live_on(
    visit: Callable[..., Page], script: bool
) -> None:
    page, hand = visit("/", width=360, script=script), Hand()

    hand.tap(page.locator("summary", has_text="Menu"))
    hand.tap(page.get_by_role("navigation", name="Main").get_by_role("link", name="Your route in"))
    hand.tap(page.locator("summary", has_text="Filters"))
    hand.tap(page.get_by_label("A degree in any subject"))
    hand.tap(page.get_by_role("button", name="Apply filters"))
    expect(page.get_by_role("link", name="Approach Social Work").first).to_be_visible()
    hand.tap(page.get_by_role("link", name="A master’s or postgraduate diploma"))

    expect(page.get_by_role("heading", level=1)).to_contain_text("A master’s or postgraduate diploma")
    expect(page.get_by_role("main")).to_contain_text("2 years")
    expect(page.get_by_role("main")).to_contain_text("bursary")
    assert hand.taps == 6


@either_way
def test_she_looks_up_a_word_that_somebody_used(visit: Callable[..., Page], script: bool) -> None:
    page, hand = visit("/", width=360, script=script), Hand()

    hand.tap(page.locator("summary", has_text="Menu"))
    hand.tap(page.get_by_role("navigation", name="Main").get_by_role("link", name="Search"))
    hand.write(page.locator("input[type=search]:visible").first, "ASYE")
    hand.tap(page.get_by_role("search").get_by_role("button", name="Search"))

    first = page.locator("main li.card").first
    expect(first).to_contain_text("Word explained")
    expect(first).to_contain_text("Assessed and Supported Year in Employment (ASYE)")
    assert hand.taps == 4

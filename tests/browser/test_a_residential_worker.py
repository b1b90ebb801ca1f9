"""A residential worker without a degree who wants part-time hours near Leeds; on a phone."""

import re
from collections.abc import Callable

import pytest
from hand import Hand
from playwright.sync_api import Page, expect

either_way = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])


def search_near_leeds(page: Page, hand: Hand) -> None:
    hand.write(page.get_by_role("textbox", name="Where"), "Leeds")
    hand.tap(page.get_by_role("search").get_by_role("button", name="Search"))


@either_way
def test_she_narrows_to_part_time_and_reads_the_pay_for_those_hours(
    visit: Callable[..., Page], script: bool
) -> None:
    page, hand = visit("/", width=360, script=script), Hand()

    search_near_leeds(page, hand)
    hand.tap(page.locator("summary", has_text="Filters"))
    hand.tap(page.get_by_role("group", name="Hours", exact=True).get_by_label(re.compile("^Part time")))
    hand.tap(page.get_by_label(re.compile("no degree needed")))
    hand.tap(page.get_by_role("button", name="Apply filters"))
    first = page.locator("main .job").filter(has_text=re.compile(r"[\d.]+ miles")).first
    expect(first).to_contain_text(re.compile(r"£[\d,]+.*for [\d.]+ hours a week", re.DOTALL))
    title = first.locator(".cover-link").inner_text()
    hand.tap(first.locator(".cover-link"))

    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.get_by_role("main")).to_contain_text("Who can apply")
    assert hand.taps == 7


@either_way
def test_she_keeps_a_job_for_later_without_an_account(visit: Callable[..., Page], script: bool) -> None:
    page, hand = visit("/", width=360, script=script), Hand()

    search_near_leeds(page, hand)
    hand.tap(page.locator("main .job .cover-link").first)
    title = page.get_by_role("heading", level=1).inner_text()
    assert page.context.cookies() == []
    hand.tap(page.get_by_role("button", name="Save this vacancy"))
    hand.tap(page.get_by_role("link", name="See your saved vacancies"))

    expect(page.get_by_role("link", name=title)).to_be_visible()
    assert hand.taps == 5


@either_way
def test_she_asks_in_her_own_words_and_sees_what_was_heard(visit: Callable[..., Page], script: bool) -> None:
    page, hand = visit("/ask/", width=360, script=script), Hand()

    hand.write(page.get_by_label("Your question"), "Are there part time jobs near Leeds without a degree?")
    hand.tap(page.get_by_role("button", name="Ask", exact=True))

    answer = page.get_by_role("main")
    expect(answer).to_contain_text(re.compile("part time", re.IGNORECASE))
    expect(answer).to_contain_text("Leeds")
    hand.tap(answer.locator("a[href^='/vacancies/'][href$='/']:not([href='/vacancies/'])").first)
    expect(page.get_by_role("link", name="How to apply")).to_be_visible()
    assert hand.taps == 3

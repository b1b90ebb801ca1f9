"""Asking, as somebody does it on a phone: with and without a script, over a line that breaks."""

from collections.abc import Callable

import pytest
from axe import violations
from playwright.sync_api import Page, Route, expect

QUESTION = "do i need a degree to be a social worker"


def ask(page: Page, question: str = QUESTION) -> None:
    page.locator("main textarea").first.fill(question)
    page.get_by_role("button", name="Ask", exact=True).click()
    page.wait_for_url("**/ask/*/**")


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", [360, 1280])
def test_an_answer_is_read_its_quote_opened_and_all_of_it_deleted(
    visit: Callable[..., Page], width: int, script: bool
) -> None:
    page = visit("/ask/", width=width, script=script)
    ask(page)
    number = page.locator(".cite").first
    number.click()
    quote = page.locator(".quote").first
    expect(quote).to_be_visible()
    assert ":~:text=" in (quote.locator("a").get_attribute("href") or "")
    page.keyboard.press("Escape")
    expect(quote).to_be_hidden()

    page.reload()
    expect(page.locator(".cite").first).to_be_visible()
    page.get_by_role("button", name="No", exact=True).first.click()
    expect(page.get_by_text("What was wrong with it?")).to_be_visible()

    page.get_by_role("button", name="Start again and delete this").click()
    expect(page.get_by_text("Your conversation is deleted")).to_be_visible()


def test_a_line_that_breaks_once_is_tried_again_unasked(visit: Callable[..., Page]) -> None:
    page, tries = visit("/ask/"), []

    def break_once(route: Route) -> None:
        tries.append(route.request)
        if len(tries) == 1:
            route.abort()
        else:
            route.continue_()

    page.route("**/ask/answer/", break_once)
    ask(page)
    expect(page.locator(".cite").first).to_be_visible()
    assert len(tries) == 2


def test_a_line_that_stays_broken_keeps_what_was_typed_and_says_so(visit: Callable[..., Page]) -> None:
    page = visit("/ask/")
    page.route("**/ask/answer/", lambda route: route.abort())
    page.locator("main textarea").first.fill(QUESTION)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator("[data-ask-told]")).to_contain_text("The connection was lost")
    expect(page.locator("main textarea").first).to_have_value(QUESTION)


def test_somebody_in_danger_gets_the_numbers_and_no_box_to_judge_them(visit: Callable[..., Page]) -> None:
    page = visit("/ask/")
    page.locator("main textarea").first.fill("my dad hits me every night and i am scared")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator("a[href='tel:08001111']").first).to_be_visible()
    expect(page.locator("[data-ask-feedback]")).to_have_count(0)


def test_an_answered_page_has_no_violation(visit: Callable[..., Page]) -> None:
    page = visit("/ask/")
    ask(page)
    page.locator(".cite").first.wait_for()
    assert violations(page) == []

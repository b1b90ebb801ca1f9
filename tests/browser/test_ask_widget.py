"""The chatbot in a council's own page: another origin, with a strict policy of its own."""

import re
from collections.abc import Callable, Iterator

import pytest
from council import serving, visited
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def at_the_council(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    link = f'<a data-careway-ask href="{site}/ask/">Ask about this work</a>'
    with serving(site, link, "/ask/embed.js") as address, visited(browser, address) as pages:
        yield pages


def test_it_opens_by_key_answers_and_gives_the_focus_back(at_the_council: Callable[..., Page]) -> None:
    page, told = at_the_council(), []
    page.on("console", lambda message: told.append(message.text))
    opener = page.get_by_role("button", name="Ask about this work")
    opener.focus()
    page.keyboard.press("Enter")
    frame = page.frame_locator("iframe")
    frame.locator("textarea").first.fill("do i need a degree to be a social worker")
    frame.get_by_role("button", name="Ask", exact=True).click()
    expect(frame.locator(".cite").first).to_be_visible()

    frame.locator("textarea").first.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(opener).to_be_focused()
    assert page.context.cookies() == []
    assert told == []


def test_without_a_script_the_link_leads_to_the_page(at_the_council: Callable[..., Page], site: str) -> None:
    page = at_the_council(script=False)
    page.get_by_role("link", name="Ask about this work").click()
    expect(page).to_have_url(f"{site}/ask/")


def test_on_our_own_pages_it_opens_over_what_one_reads(visit: Callable[..., Page]) -> None:
    page = visit("/roles/")
    page.get_by_role("button", name="Ask in your own words").click()
    frame = page.frame_locator("iframe")
    frame.locator("textarea").first.fill("do i need a degree to be a social worker")
    frame.get_by_role("button", name="Ask", exact=True).click()
    expect(frame.locator(".cite").first).to_be_visible()

    page.get_by_role("dialog", name="Ask a question").get_by_role("button", name="Close").click()
    expect(page).to_have_url(re.compile("/roles/$"))

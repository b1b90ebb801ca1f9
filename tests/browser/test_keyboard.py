"""Everything by the keyboard alone: what has the focus shows it, and the order leads where one wants to go."""

import re
from collections.abc import Callable

from hand import tab_to
from playwright.sync_api import Page, expect


def follow(page: Page) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_past_the_header_and_by_the_menu(visit: Callable[..., Page]) -> None:
    page = visit("/", width=360)
    tab_to(page, page.get_by_role("link", name="Skip to main content"))
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()

    page.goto("/")
    tab_to(page, page.locator(".menu > summary"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("navigation", name="Main").get_by_role("link", name="Stories"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/stories/$"))


def test_search_and_filters(visit: Callable[..., Page]) -> None:
    page = visit("/", width=360)
    tab_to(page, page.get_by_role("textbox", name="Where"))
    page.keyboard.type("Leeds")
    follow(page)

    tab_to(page, page.locator("summary", has_text="Filters"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("group", name="Hours", exact=True).get_by_label(re.compile("^Part time")))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Apply filters"))
    follow(page)
    assert "hours=part_time" in page.url
    tab_to(page, page.get_by_role("link", name="Remove filter: Part time"))
    follow(page)
    assert "hours=part_time" not in page.url


def test_a_question_to_its_source(visit: Callable[..., Page]) -> None:
    page = visit("/ask/", width=360)
    tab_to(page, page.get_by_label("Your question"))
    page.keyboard.type("Can I train without a degree?")
    tab_to(page, page.get_by_role("button", name="Ask", exact=True))
    follow(page)
    source = page.get_by_role("button", name=re.compile("^Source 1")).first
    expect(source).to_be_visible()
    tab_to(page, source)
    page.keyboard.press("Enter")
    expect(page.locator(".quote").first).to_be_in_viewport()


def test_from_a_story_to_how_to_apply(visit: Callable[..., Page]) -> None:
    page = visit("/", width=360)
    tab_to(page, page.get_by_role("link", name=re.compile("^Read ")))
    follow(page)
    tab_to(page, page.locator(".job .cover-link").first)
    follow(page)
    tab_to(page, page.get_by_role("link", name="How to apply"))
    page.keyboard.press("Enter")
    apply = page.get_by_role("link", name=re.compile("^Apply with "))
    expect(apply).to_be_in_viewport()
    tab_to(page, apply)

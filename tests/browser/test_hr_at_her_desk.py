"""HR with many vacancies: ten extended in one go and put back, last time's advert copied and published."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from playwright.sync_api import Page, expect

from portal import clock
from tests.browser.admin import settled

LIST = "/admin/snippets/careers/vacancy/"
TEN = 10


def start_from(page: Page, words: str) -> None:
    page.goto("/admin/")
    page.get_by_role("link", name="Write a vacancy").click()
    page.get_by_label("Find a post").fill(words)
    page.get_by_role("button", name="Find").click()
    page.get_by_role("button", name="Same again").first.click()


def date_and_publish(page: Page, title: str) -> None:
    """A copy has all but its dates and its reference."""
    expect(page.locator(".messages")).to_contain_text("This is a copy of")
    page.get_by_role("textbox", name="Job title").fill(title)
    page.get_by_label("Closing line").fill(f"{clock.today() + timedelta(days=30):%-d %B %Y}, noon")
    expect(page.locator("[name=closes_at]")).to_have_value(re.compile("12:00$"))
    settled(page)
    page.get_by_role("button", name="More actions").last.press("Enter")  # the minimap may lie over it
    page.get_by_role("button", name="Publish").click()
    expect(page.locator(".messages")).to_contain_text("published")


OPEN_BY_TITLE = f"{LIST}?state=open&ordering=title"


def at_least_ten_open(page: Page) -> None:
    page.goto(OPEN_BY_TITLE)
    for _missing in range(TEN - page.locator("main tbody tr").count()):
        start_from(page, "Panel administrator")
        date_and_publish(page, f"Panel administrator {uuid4().hex[:6]}")


def first_ten(page: Page) -> list[str]:
    """Title and closing time of the first ten open posts."""
    page.goto(OPEN_BY_TITLE)
    rows = page.locator("main tbody tr")
    expect(rows.nth(TEN - 1)).to_be_visible()
    return [re.sub(r"\s+", " ", text) for text in rows.all_inner_texts()[:TEN]]


def test_ten_are_extended_in_one_go_and_put_back(sign_in: Callable[..., Page]) -> None:
    page = sign_in("hr")
    at_least_ten_open(page)
    before = first_ten(page)
    for number in range(TEN):
        page.locator("[data-bulk-action-checkbox]").nth(number).check()
    page.get_by_role("link", name="Extend the closing times of the chosen vacancies").click()
    page.get_by_label("One week longer").check()
    page.get_by_role("button", name="Extend").click()
    expect(page.locator(".messages")).to_contain_text("10 vacancies extended.")
    page.locator(".messages").get_by_role("button", name="Undo").click()

    expect(page.locator(".messages")).to_contain_text("Undone: 10 vacancies are as they were before.")
    assert first_ten(page) == before


def test_last_times_advert_is_copied_dated_and_published(
    sign_in: Callable[..., Page], visit: Callable[..., Page]
) -> None:
    title = f"Panel administrator {uuid4().hex[:6]}"
    page = sign_in("hr")
    start_from(page, "Panel administrator")
    date_and_publish(page, title)
    expect(
        visit(f"/vacancies/?q={title.replace(' ', '+')}").get_by_role("heading", name=title)
    ).to_be_visible()

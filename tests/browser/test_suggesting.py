"""What a search box offers while one types: by the keyboard, by touch, for a screen reader, and without a script."""

import re
from collections.abc import Callable

import pytest
from axe import violations
from hand import tab_to
from playwright.sync_api import Page, expect


def box(page: Page):
    return page.get_by_role("combobox", name="What are you looking for?")


def write(page: Page, text: str) -> None:
    """As somebody types who does not wait between the letters."""
    with page.expect_response("**/search/suggest/"):
        page.keyboard.type(text, delay=20)


def test_by_the_keyboard_to_what_was_meant(visit: Callable[..., Page]) -> None:
    page = visit("/search/")
    tab_to(page, box(page))
    write(page, "independent rev")

    options = page.locator(".suggest [role=option]")
    expect(options.first).to_be_visible()
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"^\d+ suggestions?\."))
    assert not violations(page)

    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    expect(box(page)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box(page)).not_to_have_attribute("aria-activedescendant", re.compile("."))

    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    expect(box(page)).to_have_value("independent rev")
    expect(box(page)).to_have_attribute("aria-expanded", "false")

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = options.first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{chosen}")


def test_enter_without_a_choice_searches_for_what_is_typed(visit: Callable[..., Page]) -> None:
    page = visit("/search/")
    tab_to(page, box(page))
    write(page, "foster")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=foster"))


def test_by_touch_and_no_wider_than_the_screen(visit: Callable[..., Page]) -> None:
    page = visit("/", width=320)
    box(page).click()
    write(page, "foster")
    option = page.locator(".suggest [role=option]").first
    expect(option).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    meant = option.get_attribute("href")
    option.click()
    page.wait_for_url(f"**{meant}")


def test_a_word_asks_once_and_an_address_never(visit: Callable[..., Page]) -> None:
    page = visit("/search/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "suggest/" in request.url else None)
    box(page).click()
    write(page, "social worker")
    expect(page.locator(".suggest [role=option]").first).to_be_visible()
    assert len(asked) == 1
    assert "social" not in asked[0]

    box(page).fill("someone@example.org")
    expect(page.locator(".suggest [role=option]").first).to_be_hidden()
    box(page).fill("01632 960 001")
    page.wait_for_timeout(500)
    assert len(asked) == 1


def test_whoever_types_of_danger_sees_whom_to_call(visit: Callable[..., Page]) -> None:
    page = visit("/search/")
    box(page).click()
    write(page, "my dad hits me")
    expect(page.get_by_role("alert").get_by_role("link", name=re.compile("Childline"))).to_be_visible()
    assert not violations(page)


@pytest.mark.parametrize("path", ["/search/", "/nothing-is-here/"])
def test_without_a_script_the_box_searches_everything(visit: Callable[..., Page], path: str) -> None:
    page = visit(path, script=False)
    page.get_by_role("searchbox").last.fill("foster carer")
    page.get_by_role("button", name="Search").last.click()
    expect(page).to_have_url(re.compile(r"/search/\?q=foster\+carer"))
    expect(page.get_by_role("link", name="Foster carer", exact=True).first).to_be_visible()


def test_without_a_script_the_front_page_finds_work(visit: Callable[..., Page]) -> None:
    page = visit("/", script=False)
    page.get_by_role("searchbox", name="What are you looking for?").fill("foster carers")
    page.get_by_role("button", name="Search").last.click()
    expect(page).to_have_url(re.compile(r"/vacancies/\?q=foster\+carers"))
    expect(page.get_by_role("link", name=re.compile("foster carers")).first).to_be_visible()


def test_at_the_head_of_a_wide_page(visit: Callable[..., Page]) -> None:
    page = visit("/help/", width=1280)
    page.get_by_role("combobox", name="Search this site").click()
    write(page, "asye")
    expect(page.locator(".suggest [role=option]").first).to_be_visible()
    assert not violations(page)

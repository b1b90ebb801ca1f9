"""A council's colours, tried out before they are saved."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

SETTINGS = "/admin/settings/portal/siteidentity/"


def give(page: Page, name: str, colour: str) -> None:
    page.locator(f"[name={name}]").fill(colour)
    page.locator(f"[name={name}]").dispatch_event("change")


def test_a_contrast_follows_what_is_typed_and_the_preview_shows_it(sign_in: Callable[..., Page]):
    page = sign_in("admin", width=1600)
    page.goto(SETTINGS)
    button = page.locator("[data-ink=on-brand] [data-scheme=light]")
    expect(button).to_contain_text("10.05: enough")

    give(page, "light_on_brand", "#6c8f8d")
    expect(button).to_contain_text("too little, by")
    expect(page.locator("[data-summary]")).to_contain_text("miss")

    give(page, "light_on_brand", "#ffffff")
    give(page, "light_brand", "#6a1b4d")
    expect(page.locator("[data-summary]")).to_contain_text("Every pair")
    page.get_by_role("button", name="Toggle preview").click()
    shown = page.frame_locator("iframe#w-preview-iframe, iframe[data-w-preview-target=iframe]").first
    expect(shown.locator(".hero h1")).to_be_visible()
    expect(shown.locator(".search .btn")).to_have_css("background-color", "rgb(106, 27, 77)")

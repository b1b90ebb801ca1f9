"""A page is passed on by the phone's own sheet or a copied link, and without a script by e-mail."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

PAGE = "/help/"


def test_without_a_script_a_link_writes_an_email(visit: Callable[..., Page], site: str):
    part = visit(PAGE, script=False).locator("[data-share]")

    link = part.get_by_role("link", name="Send by e-mail")
    assert f"body={site.replace(':', '%3A').replace('/', '%2F')}%2Fhelp%2F" in str(link.get_attribute("href"))
    expect(part.get_by_role("button")).to_have_count(0)


def test_the_link_is_copied(visit: Callable[..., Page], site: str):
    page = visit(PAGE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    page.get_by_role("button", name="Copy link").click()

    expect(page.locator("[data-share-said]")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"{site}{PAGE}"


def test_a_phone_opens_its_own_sheet(visit: Callable[..., Page], site: str):
    page = visit("/")
    page.add_init_script("navigator.share = async (what) => { window.shared = what }")
    page.goto(PAGE)

    page.get_by_role("button", name="Share").click()

    assert page.evaluate("window.shared")["url"] == f"{site}{PAGE}"
    expect(page.get_by_role("link", name="Send by e-mail")).to_be_hidden()

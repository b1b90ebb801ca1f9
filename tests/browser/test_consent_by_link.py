"""HR sends the link; the person agrees on her phone; a moderator publishes; she withdraws; the page is gone."""

from collections.abc import Callable
from uuid import uuid4

from playwright.sync_api import Page, expect

from tests.browser.admin import page_id, settled

EMPLOYER = "larkshire-childrens-trust"


def record_person(page: Page, name: str) -> None:
    page.goto("/admin/snippets/portal/person/add/")
    page.locator("[name=full_name]").fill(name)
    page.locator("[name=public_name]").fill(name)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Save").first.click()
    page.wait_for_url("**/admin/snippets/portal/person/")


def write_profile(page: Page, name: str) -> str:
    """A draft of hers; its address in the admin."""
    page.goto(f"/admin/pages/add/careers/profilepage/{page_id(page, EMPLOYER)}/")
    page.get_by_role("textbox", name="Title").fill(f"{name}, night worker")
    page.locator("#id_person-chooser").get_by_role("button", name="Choose person").click()
    page.locator(".modal-body").get_by_label("Search term").fill(name.split()[-1])
    page.locator(".modal-body").get_by_role("link", name=name).first.click()
    page.get_by_role("button", name="Add answer").click()
    page.locator("[name=answers-0-question]").fill("What do you do at three in the morning?")
    page.locator("#id_answers-0-answer").locator("xpath=..").get_by_role("textbox").click()
    page.keyboard.type("I put the kettle on and I wait, which is most of it.")
    settled(page)
    page.get_by_role("button", name="Save draft").first.dispatch_event("click")
    expect(page.locator(".messages")).to_contain_text(name, timeout=20_000)
    return page.url


def test_she_reads_agrees_is_published_and_withdraws(
    sign_in: Callable[..., Page], visit: Callable[..., Page]
):
    name = f"Wrenna Ash{uuid4().hex[:6]}"
    editor = sign_in("hr")
    record_person(editor, name)
    draft = write_profile(editor, name)
    number = draft.rstrip("/").split("/")[-2]
    editor.goto(f"/admin/consent/{number}/")
    editor.get_by_role("button", name="Make the link").click()
    link = editor.get_by_label("Send it to this person alone").input_value()

    phone = visit("/" + link.split("/", 3)[3], width=360, script=False)
    expect(phone.get_by_role("button", name="I agree to this page")).to_be_disabled()
    phone.get_by_label("By my first name only").check()
    phone.get_by_label("The name to show").fill("Wrenna")
    phone.get_by_role("button", name="Keep this and show me the page").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Wrenna, night worker")
    expect(phone.get_by_text("which is most of it")).to_be_visible()
    phone.get_by_role("link", name="Back, to agree or to ask for a change").click()
    phone.get_by_role("button", name="I agree to this page").click()
    expect(phone.get_by_role("heading", name="You have agreed")).to_be_visible()

    submit(editor, draft)
    approve(sign_in("moderator"), number)
    reader = visit("/search/?q=Wrenna+night+worker")
    reader.get_by_role("link", name="Wrenna, night worker").first.click()
    address = reader.url
    expect(reader.get_by_text("which is most of it")).to_be_visible()
    assert name not in reader.content()

    phone.get_by_role("button", name="Take me off this site").click()
    expect(phone.get_by_role("heading", name="You have withdrawn")).to_be_visible()
    assert reader.request.get(address).status == 410
    assert "which is most of it" not in reader.request.get("/api/v1/search?q=Wrenna").text()


def submit(editor: Page, draft: str) -> None:
    editor.goto(draft)
    settled(editor)
    editor.locator("[name=action-submit]").dispatch_event("click")
    expect(editor.locator(".messages")).to_contain_text("submitted for moderation", timeout=20_000)


def approve(moderator: Page, number: str) -> None:
    moderator.goto(f"/admin/pages/{number}/edit/")
    moderator.locator("[data-workflow-action-name=approve]").first.dispatch_event("click")
    expect(moderator.locator(".messages")).to_contain_text("updated", timeout=20_000)

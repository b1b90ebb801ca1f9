"""HR writes a profile with its person's consent and submits it; a moderator approves; it is found and cited."""

from collections.abc import Callable
from uuid import uuid4

from playwright.sync_api import Page, expect

from portal import clock
from tests.browser.admin import page_id, settled

ANSWERS = 8
EMPLOYER = "larkshire-childrens-trust"


def record_person(page: Page, name: str) -> None:
    page.goto("/admin/snippets/portal/person/add/")
    page.locator("[name=full_name]").fill(f"{name} Ashdown")
    page.locator("[name=public_name]").fill(name)
    page.get_by_role("button", name="Add consent").click()
    page.locator("[name=consents-0-agreed_on]").fill(f"{clock.today():%Y-%m-%d}")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Save").first.click()
    page.wait_for_url("**/admin/snippets/portal/person/")


def write_profile(page: Page, name: str) -> None:
    page.goto(f"/admin/pages/add/careers/profilepage/{page_id(page, EMPLOYER)}/")
    page.get_by_role("textbox", name="Title").fill(f"{name}, night worker")
    page.locator("[name=role_title]").fill("Night worker")
    page.locator("#id_person-chooser").get_by_role("button", name="Choose person").click()
    page.locator(".modal-body").get_by_label("Search term").fill(name)
    page.locator(".modal-body").get_by_role("link", name=name).click()
    for number in range(ANSWERS):
        page.get_by_role("button", name="Add answer").click()
        page.locator(f"[name=answers-{number}-question]").fill(f"What does {name} say about matter {number}?")
        page.locator(f"#id_answers-{number}-answer").locator("xpath=..").get_by_role("textbox").click()
        page.keyboard.type(f"{name} keeps the kettle of matter {number} warm until the last child sleeps.")


def test_a_profile_is_submitted_approved_found_and_cited(
    sign_in: Callable[..., Page], visit: Callable[..., Page]
):
    name = f"Wren{uuid4().hex[:6]}"
    hr = sign_in("hr")
    record_person(hr, name)
    write_profile(hr, name)
    settled(hr)
    hr.locator("[name=action-submit]").dispatch_event("click")
    expect(hr.locator(".messages")).to_contain_text("submitted for moderation", timeout=20_000)

    approve(sign_in("moderator"), f"{name.lower()}-night-worker")

    candidate = visit(f"/search/?q={name}")
    candidate.get_by_role("link", name=f"{name}, night worker").click()
    expect(candidate.get_by_role("heading", name=f"What does {name} say about matter 7?")).to_be_visible()
    answer = candidate.request.post(
        "/api/v1/chat/questions", data={"question": f"What does {name} say about matter 3?"}
    )
    assert f"{name}, Night worker" in answer.text()


def approve(moderator: Page, slug: str) -> None:
    moderator.goto(f"/admin/pages/{page_id(moderator, slug)}/edit/")
    moderator.locator("[data-workflow-action-name=approve]").first.dispatch_event("click")
    expect(moderator.locator(".messages")).to_contain_text("updated", timeout=20_000)

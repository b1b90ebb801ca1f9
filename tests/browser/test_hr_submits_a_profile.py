"""HR submits a profile with a picture, answers and consent; a moderator approves; it is found and cited."""

from collections.abc import Callable
from io import BytesIO
from uuid import uuid4

from PIL import Image
from playwright.sync_api import Page, expect

from portal import clock
from tests.browser.admin import page_id, settled

ANSWERS = 8
PASSAGE = "A boy of nine on our corridor taught me chess."
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


def a_picture() -> bytes:
    """Of a colour of its own, for Wagtail asks before it keeps the same picture twice."""
    kept = BytesIO()
    Image.new("RGB", (800, 1000), f"#{uuid4().hex[:6]}").save(kept, "PNG")
    return kept.getvalue()


def add_picture(page: Page, name: str) -> None:
    page.locator("#id_portrait-chooser").get_by_role("button", name="Choose an image").click()
    modal = page.locator(".modal-body")
    expect(modal.get_by_label("Search term")).to_be_visible()
    modal.get_by_role("tab", name="Upload").click()
    modal.locator("input[type=file]").set_input_files(
        {"name": f"{name}.png", "mimeType": "image/png", "buffer": a_picture()}
    )
    modal.locator("[name$=title]").last.fill(f"{name} portrait")
    modal.locator("[name$=description]").last.fill(f"{name} in a doorway")
    modal.get_by_role("button", name="Upload").click()
    expect(modal).to_be_hidden(timeout=20_000)


def write_profile(page: Page, name: str) -> None:
    page.goto(f"/admin/pages/add/careers/profilepage/{page_id(page, EMPLOYER)}/")
    page.get_by_role("textbox", name="Title").fill(f"{name}, night worker")
    page.locator("[name=role_title]").fill("Night worker")
    page.locator("#id_person-chooser").get_by_role("button", name="Choose person").click()
    page.wait_for_load_state("networkidle")
    page.locator(".modal-body").get_by_label("Search term").fill(name)
    page.locator(".modal-body").get_by_label("Search term").press("Enter")
    page.locator(".modal-body").get_by_role("link", name=name).click()
    add_picture(page, name)
    for number in range(ANSWERS):
        page.get_by_role("button", name="Add answer").click()
        page.locator(f"[name=answers-{number}-question]").fill(f"What does {name} say about matter {number}?")
        page.locator(f"#id_answers-{number}-answer").locator("xpath=..").get_by_role("textbox").click()
        page.keyboard.type(
            f"{name} keeps the kettle of matter {number} warm all night. {PASSAGE * (number == 0)}"
        )


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
    expect(candidate.get_by_role("img", name=f"{name} in a doorway")).to_be_visible()
    answer = candidate.request.post(
        "/api/v1/chat/questions", data={"question": f"What does {name} say about matter 3?"}
    )
    assert f"{name}, Night worker" in answer.text()


def answer_for_the_boy(moderator: Page, number: int) -> None:
    """Nobody publishes a page before somebody has said that the child in it may be in it."""
    moderator.goto(f"/admin/recognised/{number}/")
    expect(moderator.get_by_text(PASSAGE)).to_be_visible()
    for passage in range(moderator.locator("[name=answer][value=agreed]").count()):
        moderator.locator("[name=note]").nth(passage).fill("His mother and he, in writing, 3 May")
        moderator.locator("[name=answer][value=agreed]").nth(passage).click()


def approve(moderator: Page, slug: str) -> None:
    number = page_id(moderator, slug)
    answer_for_the_boy(moderator, number)
    moderator.goto(f"/admin/pages/{number}/edit/")
    moderator.locator("[data-workflow-action-name=approve]").first.dispatch_event("click")
    expect(moderator.locator(".messages")).to_contain_text("updated", timeout=20_000)

"""An editor gives a programme an end date: from then on it reads as ended, with what came after it, everywhere."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from uuid import uuid4

from playwright.sync_api import Locator, Page, TimeoutError, expect

from portal import clock
from tests.browser.admin import page_id, settled

SUCCESSOR = "Supervisors’ Year"
YESTERDAY = clock.today() - timedelta(days=1)


def offer(editor: Page, title: str) -> None:
    """A new programme that takes applications."""
    editor.goto(f"/admin/pages/add/careers/programmepage/{page_id(editor, 'programmes')}/")
    editor.get_by_role("textbox", name="Title").fill(title)
    editor.get_by_role("button", name="Add Intake").click()
    editor.locator("[name=intakes-0-name]").fill("The first")
    editor.locator("[name=intakes-0-opens_on]").fill(f"{YESTERDAY:%Y-%m-%d}")
    editor.keyboard.press("Escape")


def end(editor: Page, slug: str) -> None:
    editor.goto(f"/admin/pages/{page_id(editor, slug)}/edit/")
    editor.locator("[name=ends_on]").fill(f"{YESTERDAY:%Y-%m-%d}")
    editor.keyboard.press("Escape")
    editor.keyboard.press("Tab")
    settled(editor)
    editor.locator("#id_replaced_by-chooser").get_by_role("button", name="Choose").first.press("Enter")
    modal = editor.locator(".modal-body")
    choose_successor(modal)
    expect(modal).to_be_hidden()


def choose_successor(modal: Locator) -> None:
    """The worker fills the chooser's index a while after the site has begun to serve."""
    found = modal.get_by_role("link", name=SUCCESSOR)
    for _turn in range(12):
        modal.get_by_label("Search term").fill("")
        modal.get_by_label("Search term").fill("Supervisors")
        with suppress(TimeoutError):
            found.wait_for(timeout=5_000)
            break
    found.click()


def read_and_publish(moderator: Page, editor: Page, slug: str) -> None:
    """What holds for the whole country is published by somebody else than whoever wrote it."""
    settled(editor)
    editor.get_by_role("button", name="Save draft").dispatch_event("click")
    expect(editor.locator(".messages")).to_contain_text(
        re.compile(slug.split("-")[0], re.IGNORECASE), timeout=20_000
    )
    moderator.goto(f"/admin/pages/{page_id(moderator, slug)}/edit/")
    moderator.locator("[name=action-publish]").dispatch_event("click")
    expect(moderator.locator(".messages")).to_contain_text("published", timeout=20_000)


def test_a_programme_given_an_end_date_reads_as_ended_everywhere(
    sign_in: Callable[..., Page], visit: Callable[..., Page]
) -> None:
    title = f"Lantern{uuid4().hex[:6]} placement year"
    slug = title.lower().replace(" ", "-")
    editor, moderator = sign_in("editor"), sign_in("moderator")
    offer(editor, title)
    read_and_publish(moderator, editor, slug)
    candidate = visit(f"/programmes/{slug}/")
    expect(candidate.get_by_text("Open for applications")).to_be_visible()

    end(editor, slug)
    read_and_publish(moderator, editor, slug)

    candidate.reload()
    expect(candidate.get_by_role("heading", name="This programme ended on")).to_be_visible()
    expect(candidate.get_by_role("link", name=SUCCESSOR)).to_be_visible()

    candidate.goto(f"/search/?q={title.split()[0]}")
    found = candidate.locator("main li.card", has=candidate.get_by_role("link", name=title))
    expect(found).to_contain_text("Ended")
    expect(found).to_contain_text(SUCCESSOR)

    asked = candidate.request.post(
        "/api/v1/chat/questions", data={"question": f"Can I still apply for the {title}?"}
    )
    said = " ".join(sentence["text"] for sentence in asked.json()["sentences"])
    assert f"{title} ended on" in said
    assert SUCCESSOR in said

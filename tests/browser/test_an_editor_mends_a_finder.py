"""An editor writes a question and rules, is refused a dead end, mends it, tries it; published, the public finder follows."""

from collections.abc import Callable
from uuid import uuid4

from playwright.sync_api import Page, expect

from tests.browser.admin import page_id, settled

ROUTE = "Into a children’s home"
SAYS_YES, SAYS_NO = "I have a car", "I have none"


def open_all(page: Page) -> None:
    page.locator("[data-panel-toggle][aria-expanded=false]").evaluate_all(
        "all => all.forEach(b => b.click())"
    )


def add_to(page: Page, path: str) -> None:
    """A block more at the end of a stream."""
    page.locator(f"[data-contentpath={path}]").locator(".c-sf-add-button").last.click()
    open_all(page)


def ask(editor: Page, words: str) -> None:
    add_to(editor, "questions")
    editor.locator("[name=questions-0-value-text]").fill(words)
    editor.locator("[name=questions-0-value-short]").fill("Car")
    editor.locator("[name=questions-0-value-why]").fill("Some homes lie far from a bus.")
    add_to(editor, "answers")
    for number, label in enumerate((SAYS_YES, SAYS_NO)):
        editor.locator(f"[name=questions-0-value-answers-{number}-value-label]").fill(label)


def rule(editor: Page, number: int, outcome: str, reason: str) -> None:
    """About one route, with a source."""
    add_to(editor, "rules")
    name = f"rules-{number}-value"
    target = editor.locator(f"[data-contentpath=rules] > div >> #{name}-target-chooser").first
    target.get_by_role("button", name="Choose").first.click()
    modal = editor.locator(".modal-body")
    modal.get_by_label("Search term").fill("children’s home")
    modal.get_by_role("link", name=ROUTE).first.click()
    expect(modal).to_be_hidden()
    editor.locator(f"[name={name}-outcome]").select_option(outcome)
    editor.locator(f"[name={name}-reason]").fill(reason)
    editor.locator(f"#block-{name}-sources, [data-contentpath=sources]").last.locator(
        ".c-sf-add-button"
    ).first.click()
    open_all(editor)
    editor.locator(f"[name={name}-sources-0-value-title]").fill("What the homes told us")


def save(editor: Page) -> None:
    settled(editor)
    editor.get_by_role("button", name="Save draft").dispatch_event("click")
    expect(editor.locator(".messages")).to_contain_text("Which home", timeout=20_000)


def publish(moderator: Page, pk: int) -> None:
    moderator.goto(f"/admin/pages/{pk}/edit/")
    moderator.locator("[name=action-publish]").dispatch_event("click")


def test_a_dead_end_is_refused_mended_tried_and_published(
    sign_in: Callable[..., Page], visit: Callable[..., Page]
) -> None:
    title = f"Which home {uuid4().hex[:6]}"
    slug = title.lower().replace(" ", "-")
    editor, moderator = sign_in("editor"), sign_in("moderator")
    editor.goto(f"/admin/pages/add/careers/finderpage/{page_id(editor, 'routes')}/")
    editor.get_by_role("textbox", name="Title").fill(title)
    ask(editor, "Do you have a car?")
    rule(editor, 0, "fits", "Homes take people who can come.")
    save(editor)
    pk = page_id(editor, slug)

    editor.goto(f"/admin/pages/{pk}/edit/")
    open_all(editor)
    rule(editor, 1, "not_yet", "The last bus leaves before the shift ends.")
    boxes = editor.locator("[name=rules-1-value-when] + .finder-when")
    boxes.locator("summary").click()
    boxes.get_by_label(SAYS_NO).check()
    save(editor)
    editor.goto(f"/admin/pages/{pk}/edit/")
    expect(editor.get_by_text(f"nothing fits and nothing is close for Car: {SAYS_NO}")).to_be_visible()
    publish(moderator, pk)
    expect(moderator.get_by_text("Dead end").first).to_be_visible(timeout=20_000)
    candidate = visit("/routes/", script=False)
    response = candidate.goto(f"/routes/{slug}/")
    assert response is not None
    assert response.status == 404

    open_all(editor)
    editor.locator("[name=rules-1-value-outcome]").select_option("close")
    save(editor)
    editor.goto(f"/admin/finder/{pk}/try/")
    editor.get_by_label("Do you have a car?").select_option(SAYS_NO)
    editor.get_by_role("button", name="Try these answers").click()
    expect(editor.get_by_text("It is close. The last bus leaves before the shift ends.")).to_be_visible()

    publish(moderator, pk)
    expect(moderator.locator(".messages")).to_contain_text("published", timeout=20_000)
    candidate.goto(f"/routes/{slug}/")
    candidate.get_by_role("radio", name=SAYS_NO).check()
    candidate.get_by_role("button", name="Continue").click()
    expect(candidate.get_by_role("heading", level=1)).to_have_text("Nothing fits all of it yet. 1 is close.")
    expect(candidate.get_by_text("The last bus leaves before the shift ends.")).to_be_visible()

    moderator.goto(f"/admin/pages/{pk}/delete/")
    moderator.get_by_role("button", name="Yes, delete it").click()
    expect(moderator.locator(".messages")).to_contain_text("deleted", timeout=20_000)

"""A newcomer finds her way on a phone; an editor ticks answers for a rule and tries it."""

from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.admin import page_id

FINDER = "/routes/finder/"


def answer(page: Page, label: str) -> None:
    page.get_by_role("radio", name=label).check()
    page.get_by_role("button", name="Continue").click()


def test_a_newcomer_finds_her_way_without_script_and_by_keyboard(visit: Callable[..., Page]) -> None:
    page = visit(FINDER, script=False)
    page.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("What is the highest qualification you have?")
    answer(page, "A levels, or another level 3")
    answer(page, "Yes, or the same level")
    answer(page, "6 months or more")
    answer(page, "Yes, I need a wage")
    expect(page.get_by_role("heading", level=1)).to_contain_text("4 ways fit what you told us.")
    page.locator(".facts > div", has_text="Keep earning").get_by_role("link").click()
    answer(page, "No, I could live on less")
    expect(page.get_by_role("heading", level=1)).to_contain_text("5 ways fit what you told us.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_question_and_result_are_accessible(visit: Callable[..., Page]) -> None:
    for path in (FINDER, f"{FINDER}?start=left&away=over-5", "/routes/"):
        for dark in (False, True):
            found = Axe().run(visit(path, dark=dark)).response["violations"]
            assert [each["id"] for each in found] == [], path


def test_an_editor_ticks_the_answers_of_a_rule_and_tries_them(sign_in: Callable[..., Page]) -> None:
    page = sign_in("editor")
    pk = page_id(page, "finder")
    page.goto(f"/admin/pages/{pk}/edit/")
    expect(page.get_by_text("every combination of answers has a result")).to_be_visible()
    rule = page.locator("[name=rules-1-value-when]")
    page.locator("[data-panel-toggle][aria-expanded=false]").evaluate_all(
        "all => all.forEach(b => b.click())"
    )
    earning = rule.locator("+ .finder-when details", has_text="Keep earning")
    earning.locator("summary").click()
    earning.get_by_label("Yes, I need a wage").check()
    assert rule.input_value().splitlines()[-1] == "earn: yes"

    page.goto(f"/admin/finder/{pk}/try/")
    page.get_by_label("Which of these are you?").select_option(
        "I was on the register in England, and left it"
    )
    page.get_by_role("button", name="Try these answers").click()
    expect(page.get_by_text("Next it would ask: How long have you been away")).to_be_visible()

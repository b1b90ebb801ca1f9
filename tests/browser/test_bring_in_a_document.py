"""An editor brings in a document that another site once published: seed 000, which lies beside this project."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
SEED = next(SEEDS.glob("000_*.txt"), None)

pytestmark = pytest.mark.skipif(SEED is None, reason="../shared/seeds is not beside this project")
QUESTIONS = 10


@pytest.mark.parametrize("width", [1280, 360])
def test_a_profile_is_looked_at_mended_and_made_a_draft(sign_in: Callable[..., Page], width: int):
    assert SEED is not None
    told = json.loads((SEEDS / "expected.json").read_text())["000"]
    editor = sign_in("editor", width)
    editor.goto("/admin/imports/")
    editor.get_by_label("Or choose a file").set_input_files(SEED)
    editor.get_by_role("button", name="Read it").click()

    expect(editor.locator(".bring-in-kind")).to_contain_text("This is most likely: Career profile")
    expect(editor.get_by_label("Whose story it is")).to_have_value(told["person"])
    expect(editor.get_by_label("Written by")).to_have_value(told["author"])
    expect(editor.get_by_label("First published on")).to_have_value("27 April 2021")
    questions = editor.get_by_role("heading", name="Questions and answers").locator("+ ol > li")
    expect(questions).to_have_count(QUESTIONS)

    editor.get_by_label("Role").focus()
    line = editor.locator("#line-8")
    expect(line).to_have_class("bring-in-used bring-in-shown")
    expect(line).to_be_in_viewport()
    assert editor.evaluate("document.documentElement.scrollWidth") <= width

    editor.get_by_label("Title").fill(f"Brought in at {width}")
    editor.get_by_text("It needs nothing").first.click()
    editor.get_by_label("Why").first.fill("Looked at in a test.")
    editor.get_by_role("button", name="Make the draft").click()

    expect(editor.locator(".messages")).to_contain_text("Nothing of it is published")
    expect(editor.get_by_text("Looked at in a test.")).to_be_visible()
    assert editor.evaluate("document.documentElement.scrollWidth") <= width
    editor.get_by_role("link", name="Open the draft").click()
    expect(editor.locator("[name=title]")).to_have_value(f"Brought in at {width}")
    expect(editor.locator("[name=answers-TOTAL_FORMS]")).to_have_value(str(QUESTIONS + 1))
    expect(editor.get_by_text("Work through the list")).to_be_attached()

"""An editor puts a figure into a text by its button; it reads as the figure itself."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.admin import page_id


def test_a_figure_is_put_in_by_its_button_and_reads_as_itself(sign_in: Callable[..., Page]):
    page = sign_in("editor")
    page.goto(f"/admin/pages/{page_id(page, 'social-worker-degree-apprenticeship')}/edit/")
    text = page.locator("#id_income_text").locator("xpath=..").get_by_role("textbox")
    text.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" It pays /figure")
    page.get_by_role("option", name="Figure").click()
    choice = page.locator(".modal-body [data-chooser-modal-choice]").first
    value = choice.inner_text().split(" (")[0].strip()
    choice.click()

    expect(text).to_contain_text(f"It pays {value}")
    stored = re.compile(
        r'"type":"FIGURE","mutability":"IMMUTABLE","data":\{"id":"\d+","value":"' + re.escape(value)
    )
    expect(page.locator("#id_income_text")).to_have_value(stored)

"""On a phone, with a script and without: four taps to how to apply, and four to the sentence that was cited."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

either_way = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])


@either_way
def test_from_home_by_a_story_and_its_job_to_how_to_apply(visit: Callable[..., Page], script: bool) -> None:
    page = visit("/", width=360, script=script)

    page.get_by_role("link", name=re.compile("^Read ")).click()
    page.locator(".job .cover-link").first.click()
    page.get_by_role("link", name="How to apply").click()

    expect(page.get_by_role("link", name=re.compile("^Apply with "))).to_be_in_viewport()


@either_way
def test_from_home_by_a_question_to_the_cited_sentence_on_its_page(
    visit: Callable[..., Page], script: bool
) -> None:
    page = visit("/", width=360, script=script)

    page.get_by_label("Your question").fill("Can I train without a degree?")
    page.get_by_role("button", name="Ask").click()
    page.get_by_role("button", name=re.compile("^Source 1")).first.click()
    quote = page.locator(".quote").first
    expect(quote).to_be_in_viewport()
    words = quote.locator("q").inner_text().split()[:6]
    quote.get_by_role("link").click()

    assert "/ask/" not in page.url
    expect(page.locator("main").get_by_text(" ".join(words)).last).to_be_in_viewport()
    assert page.context.cookies() == []

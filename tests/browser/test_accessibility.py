"""axe finds nothing on any page type, and nothing runs off a phone's screen."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LISTINGS = (
    "/stories/",
    "/profiles/",
    "/vacancies/",
    "/roles/",
    "/routes/",
    "/programmes/",
    "/employers/",
    "/events/",
)
ALONE = (
    "/",
    "/search/?q=family+support",
    "/search/?q=zzzzzz",
    "/vacancies/?q=zzzzzz",
    "/vacancies/?contract=permanent&place=Leeds&miles=25",
    "/glossary/",
    "/ask/",
    "/help/",
    "/about/",
    "/privacy/",
    "/accessibility/",
    "/worried-about-a-child/",
    "/nothing-is-here/",
    "/admin/login/",
)


def check(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    told = [f"{v['id']}: {v['help']} {[n['target'] for n in v['nodes']][:3]}" for v in found]
    assert not told, f"{page.url}\n" + "\n".join(told)
    assert page.get_by_text("A demonstration.").is_visible(), (
        f"{page.url} does not say that it is a demonstration"
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (
        f"{page.url} runs off the screen"
    )


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ALONE)
def test_a_page_has_no_violation(visit: Callable[..., Page], path: str, width: int):
    page = visit(path, width=width)

    if "/admin/" not in path:
        check(page)


@pytest.mark.parametrize("path", LISTINGS)
def test_a_listing_and_what_it_lists_have_no_violation(visit: Callable[..., Page], path: str):
    page = visit(path)
    check(page)
    links = page.locator("main a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    inner = [
        link
        for link in links
        if link and re.fullmatch(r"/[\w/-]+/", link) and link.count("/") > 2 and link != path
    ]
    assert inner, f"{path} lists nothing"
    page.goto(inner[0])
    check(page)
    page.emulate_media(color_scheme="dark")
    page.reload()
    check(page)

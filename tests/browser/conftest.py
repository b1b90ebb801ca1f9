"""A real Chromium against the real server: the demonstration, as `make demo` serves it, in a data folder of its own."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from demonstration import QUIET, running
from playwright.sync_api import Browser, Page, sync_playwright

from portal.running.accounts import DEMO_PASSWORD

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the running demonstration, without a slash at the end.

    CAREWAY_BROWSER_SITE names one that runs already; CAREWAY_BROWSER_VAR keeps a data folder for the next time.
    """
    if address := os.environ.get("CAREWAY_BROWSER_SITE"):
        yield address
        return
    folder = Path(os.environ.get("CAREWAY_BROWSER_VAR") or tmp_path_factory.mktemp("demo"))
    with running(folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.fail("Chromium is missing. Install Debian's package: apt-get install chromium", pytrace=False)
    # Playwright's loop runs in this thread; a test beside it may still ask the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site in a fresh context: ``visit("/", width=360, script=False)``.

    Anything asked of another origin fails the test, as does an error in the console.
    """
    contexts = []
    foreign: list[str] = []
    errors: list[str] = []

    def open_page(path: str = "/", width: int = 360, script: bool = True, dark: bool = False) -> Page:
        context = browser.new_context(
            base_url=site,
            viewport={"width": width, "height": 800},
            java_script_enabled=script,
            color_scheme="dark" if dark else "light",
            locale="en-GB",
            timezone_id="Europe/London",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on(
            "request", lambda r: None if r.url.startswith((site, "data:", "blob:")) else foreign.append(r.url)
        )
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not foreign, f"asked of another origin: {foreign}"
    assert not errors, errors


@pytest.fixture
def sign_in(visit: Callable[..., Page]) -> Callable[..., Page]:
    """Signs a demo account in to the admin: ``sign_in("hr")``."""

    def enter(username: str, width: int = 1280) -> Page:
        page = visit("/admin/login/", width=width)
        page.get_by_label("Username").fill(username)
        page.locator("[name=password]").fill(DEMO_PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/admin/")
        return page

    return enter


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)

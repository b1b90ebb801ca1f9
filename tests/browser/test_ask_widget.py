"""The chatbot in a council's own page: another origin, with a strict policy of its own."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def council(site: str) -> Iterator[str]:
    html = f"""<!DOCTYPE html><html lang="en"><title>Council</title><h1>Work with us</h1>
        <p><a data-careway-ask href="{site}/ask/">Ask about this work</a></p>
        <script type="module" src="{site}/ask/embed.js"></script>"""
    policy = f"default-src 'none'; script-src {site}; frame-src {site}"

    class OnePage(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *told: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), OnePage)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def at_the_council(browser: Browser, council: str) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_page(script: bool = True) -> Page:
        contexts.append(
            browser.new_context(java_script_enabled=script, viewport={"width": 360, "height": 800})
        )
        page = contexts[-1].new_page()
        page.set_default_timeout(30_000)
        page.goto(council)
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_it_opens_by_key_answers_and_gives_the_focus_back(at_the_council: Callable[..., Page]) -> None:
    page, told = at_the_council(), []
    page.on("console", lambda message: told.append(message.text))
    opener = page.get_by_role("button", name="Ask about this work")
    opener.focus()
    page.keyboard.press("Enter")
    frame = page.frame_locator("iframe")
    frame.locator("textarea").first.fill("do i need a degree to be a social worker")
    frame.get_by_role("button", name="Ask", exact=True).click()
    expect(frame.locator(".cite").first).to_be_visible()

    frame.locator("textarea").first.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(opener).to_be_focused()
    assert page.context.cookies() == []
    assert told == []


def test_without_a_script_the_link_leads_to_the_page(at_the_council: Callable[..., Page], site: str) -> None:
    page = at_the_council(script=False)
    page.get_by_role("link", name="Ask about this work").click()
    expect(page).to_have_url(f"{site}/ask/")

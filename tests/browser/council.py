"""A council's own page: another origin, with a strict policy that lets in nothing but this site's module and frame."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import Browser, Page

PATIENCE_MS = 30_000


@contextmanager
def serving(site: str, link: str, module: str) -> Iterator[str]:
    """The address of a page that holds HR's lines: a link, and the module that puts something in its place."""
    html = f"""<!DOCTYPE html><html lang="en"><title>Council</title><h1>Work with us</h1>
        <p>{link}</p><script type="module" src="{site}{module}"></script>"""
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
    try:
        yield f"http://localhost:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def visited(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_page(script: bool = True) -> Page:
        contexts.append(
            browser.new_context(java_script_enabled=script, viewport={"width": 360, "height": 800})
        )
        page = contexts[-1].new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()

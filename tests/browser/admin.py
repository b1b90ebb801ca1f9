"""Where things are edited, asked as a signed-in person may."""

from playwright.sync_api import Page


def page_id(page: Page, slug: str) -> int:
    """The id of the page with this slug that the signed-in person may see in the admin; the highest of several."""
    answer = page.request.get(f"/admin/api/main/pages/?slug={slug}").json()
    highest = min(answer["items"], key=lambda item: len(item["meta"]["html_url"] or item["meta"]["slug"]))
    return highest["id"]


def settled(page: Page) -> None:
    """Waits until Wagtail has saved the draft by itself: a click in between would post the form a second time."""
    page.wait_for_timeout(1_000)
    page.wait_for_load_state("networkidle")

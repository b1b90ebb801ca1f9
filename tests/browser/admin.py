"""Where things are edited, asked as a signed-in person may."""

from playwright.sync_api import Page


def page_id(page: Page, slug: str) -> int:
    """The id of the one page with this slug that the signed-in person may see in the admin."""
    answer = page.request.get(f"/admin/api/main/pages/?slug={slug}").json()
    [found] = answer["items"]
    return found["id"]


def settled(page: Page) -> None:
    """Waits until Wagtail has saved the draft by itself: a click in between would post the form a second time."""
    page.wait_for_timeout(1_000)
    page.wait_for_load_state("networkidle")

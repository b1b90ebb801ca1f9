"""Every kind of page that there is to look at: by its type, by the state it is in, and at the desk."""

import re

from playwright.sync_api import Page

WIDTHS = (360, 768, 1280)
STATES = {
    "search-found": "/search/?q=family+support",
    "search-nothing": "/search/?q=zzzzzz",
    "vacancies-filtered": "/vacancies/?contract=permanent&place=Leeds&miles=25",
    "vacancies-nothing": "/vacancies/?q=zzzzzz",
    "vacancies-unread": "/vacancies/?place=Nowhereville&miles=abc",
    "glossary": "/glossary/",
    "figures": "/figures/",
    "vacancies": "/vacancies/",
    "saved": "/saved/",
    "alerts": "/alerts/?q=family&kind=vacancy&place=Leeds&miles=15",
    "alerts-none": "/alerts/?opening=0",
    "alert-sent": "/alerts/sent/",
    "alert-over": "/alerts/manage/none/",
    "ask": "/ask/",
    "ask-answered": "/ask/?q=Do+I+need+a+degree",
    "ask-danger": "/ask/?q=a+child+is+being+hurt+next+door",
    "not-found": "/nothing-is-here/",
    "admin-login": "/admin/login/",
}
STAFF_ONLY = {
    "styleguide": "/styleguide/",
    "page-403": "/styleguide/pages/403/",
    "page-410": "/styleguide/pages/410/",
    "page-500": "/styleguide/pages/500/",
    "page-maintenance": "/styleguide/pages/maintenance/",
}
DESK = {
    "hr": (
        "/admin/",
        "/admin/snippets/careers/vacancy/",
        "/admin/snippets/careers/vacancy/add/",
        "/admin/vacancies/start/",
        "/admin/vacancies/figures/",
        "/admin/vacancies/on-your-site/",
        "/admin/own-pages/",
        "/admin/snippets/portal/person/",
    ),
    "admin": (
        "/admin/",
        "/admin/list_profiles/",
        "/admin/snippets/portal/figure/",
        "/admin/snippets/portal/term/",
        "/admin/settings/portal/siteidentity/",
        "/admin/users/",
        "/admin/users/new/",
        "/admin/mail/",
        "/admin/demonstration/remove/",
        "/admin/reports/workflow_tasks/",
        "/admin/snippets/portal/searchrule/",
        "/admin/snippets/portal/searchrule/add/",
        "/admin/snippets/portal/pin/",
        "/admin/snippets/portal/pin/add/",
        "/admin/search-rules/check/",
        "/admin/search-tester/?q=part+time+social+worker+for+babies+in+Leeds",
        "/admin/search-missed/",
        "/admin/chatbot/",
        "/admin/chatbot/conversations/",
        "/admin/chatbot/try/?question=Do+I+need+a+degree",
        "/admin/chatbot/switch/",
        "/admin/chatbot/gaps/",
    ),
}
VACANCY_STATES = ("open", "closed", "closing_unknown")


def page_types(staff: Page) -> dict[str, str]:
    """One published page of every type, and every one just below home: those lists and help pages all differ."""
    found: dict[str, str] = {}
    for offset in range(0, 10_000, 20):
        asked = f"/admin/api/main/pages/?fields=_,type,slug,html_url,status&limit=20&offset={offset}"
        items = staff.request.get(asked).json()["items"]
        for page in [item["meta"] for item in items]:
            path = re.sub(r"^https?://[^/]+", "", page["html_url"] or "")
            if path and page["status"]["live"]:
                alone = path.count("/") == 2
                name = path.strip("/") if alone else page["type"].split(".")[1].removesuffix("Page").lower()
                found.setdefault(name, path)
        if not items:
            break
    return found


def vacancies(page: Page) -> dict[str, str]:
    found = {}
    for state in VACANCY_STATES:
        answer = page.request.get(f"/api/v1/search?kind=vacancy&status={state}").json()
        if answer.get("results"):
            found[f"vacancy-{state}"] = re.sub(r"^https?://[^/]+", "", answer["results"][0]["url"])
    return found


def author(page: Page) -> dict[str, str]:
    """Of the first story whose byline leads on."""
    for story in page.request.get("/api/v1/search?kind=story").json()["results"]:
        page.goto(story["url"])
        byline = page.locator("a[href*='/stories/by/']")
        if byline.count():
            return {"author": byline.first.get_attribute("href") or ""}
    return {}


def open_whole(page: Page, address: str) -> None:
    """With the pictures that wait below the fold; a question that an address brings along is asked."""
    page.goto(address)
    if address.startswith("/ask/?"):
        page.get_by_role("button", name="Ask", exact=True).click()
        page.wait_for_load_state("networkidle")
    page.evaluate("document.querySelectorAll('img[loading=lazy]').forEach(image => image.loading = 'eager')")
    page.wait_for_load_state("networkidle")

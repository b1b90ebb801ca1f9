"""Mails as a phone shows them: every width and both colour schemes, by axe; and the way from a search to a yes."""

import re
from collections.abc import Callable

import pytest
from axe import violations
from django.template.loader import render_to_string
from playwright.sync_api import Browser, Page, expect

from careers.alerts.lines import Line

LINES = [
    Line(
        title="Family support worker, Wend Valley and the villages",
        url="https://careers.example.org/vacancies/1/",
        who="Wend Valley Council",
        facts=(
            "£23,416 to £25,038",
            "Wendbury, 4.2 miles",
            "24 hours a week, Permanent",
            "Closes on 6 December 2026",
        ),
        reasons=("It says “family”.", "4.2 miles from Leeds."),
        note="It was closed, and is open again.",
    ),
    Line("Personal adviser", "https://careers.example.org/vacancies/2/", "Port Sable City Council", ()),
]
WORDS = {
    "language": "en",
    "lines": LINES,
    "subject": "Family support worker, Wend Valley Council, and 1 more",
    "heading": "2 new vacancies",
    "followed": "Vacancies: “family”, within 15 miles of Leeds",
    "beyond": 3,
    "all": "https://careers.example.org/vacancies/?q=family&place=Leeds&miles=15&sort=newest",
    "site_name": "Careway",
    **{name: f"https://careers.example.org/{name}/" for name in ("confirm", "manage", "stop")},
    "days": 7,
    "answer_days": 30,
}


@pytest.mark.parametrize("name", ["alert", "confirm", "known", "still"])
def test_a_mail_can_be_read_by_anyone_on_a_phone(browser: Browser, name: str):
    page = browser.new_page()
    page.set_content(render_to_string(f"careers/alerts/mail/{name}.html", WORDS))
    assert page.title()
    assert violations(page) == []
    page.close()


def test_from_a_search_to_a_yes_without_script_or_cookie(
    visit: Callable[..., Page], sign_in: Callable[..., Page]
):
    page = visit("/vacancies/?q=family&place=Leeds&miles=40", script=False)
    page.locator("#follow-email").fill("browser@example.org")
    page.get_by_role("button", name="Follow this search").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Now look in your e-mail")

    desk = sign_in("admin")
    desk.goto("/admin/mail/?to=browser@example.org")
    desk.get_by_role("link", name=re.compile("Do you want these e-mails")).first.click()
    link = re.search(r"/alerts/confirm/\S+/", desk.locator("pre").inner_text())
    assert link

    page.goto(link[0])
    page.get_by_role("button", name="Yes, send them").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You will be told")
    expect(page.locator("main")).to_contain_text("Vacancies: “family”, within 40 miles of Leeds")
    assert page.context.cookies() == []

"""HR brings in an export of forty rows that nobody has seen before, mends what is wrong, and publishes the rest."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

EXPORT = Path(__file__).parents[1] / "careers" / "feedimport" / "exports" / "unseen-forty-rows.xls"
EXPERIENCE = "People with experience: no degree needed"


def test_forty_rows_become_live_adverts(sign_in: Callable[..., Page]):
    hr = sign_in("hr")
    hr.goto("/admin/vacancies/start/")
    hr.get_by_role("link", name="Bring in a list of vacancies").click()
    hr.get_by_role("link", name="Bring in a list of vacancies").first.click()
    hr.get_by_label("The file").set_input_files(EXPORT)
    hr.get_by_role("button", name="Read the list").click()

    if "/columns/" in hr.url:
        expect(hr.locator(".lists-advert")).to_have_count(3)
        expect(hr.locator(".lists-advert").first).to_contain_text("£30,060 to £32,654")
        hr.get_by_role("button", name="This is right: check all rows").click()

    hr.get_by_label("Independent Reviewing Officer", exact=True).select_option(
        label="Registered social workers"
    )
    hr.get_by_label("All those left open above").select_option(label=EXPERIENCE)
    row = lambda name: hr.get_by_role("group", name=name)  # noqa: E731
    row("Fostering Support Worker, row 6").get_by_label("Closing date").fill("28 February 2027")
    row("Senior Social Worker, row 11").get_by_label("Link to the advert").fill(
        "https://recruit.calderford.example/52019"
    )
    row("Business Support Officer, row 15").get_by_label("The work").fill("You will join a team of nine.")
    row("Early help practitioner, row 18").get_by_label("Leave this row out").check()
    row("No job title, row 23").get_by_label("Job title").fill("Business Support Officer")
    hr.get_by_role("button", name="Save and read these rows again").click()

    hr.get_by_role("button", name="Publish the 37 good ones").click()
    expect(hr.locator(".messages")).to_contain_text("37 vacancies are published.")
    hr.get_by_text("Look at the 37 vacancies").click()
    hr.locator(".lists-done a").first.click()
    expect(hr.get_by_role("heading", level=1)).to_contain_text("Apprentice, family hubs")

"""HR of one employer writes a vacancy by hand, previews and publishes it; candidates find it at once."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from playwright.sync_api import Page, expect

from portal import clock

CLOSES = clock.today() + timedelta(days=21)
ADD = "/admin/snippets/careers/vacancy/add/"


def write(page: Page, title: str) -> None:
    """The ten things that an advert cannot do without, and a text."""
    page.goto(ADD)
    page.get_by_role("textbox", name="Job title").fill(title)
    page.get_by_role("textbox", name="Summary").fill(
        "Be on the end of the telephone for six foster families."
    )
    page.locator("[name=who_can_apply]").select_option("experience")
    page.locator("[data-contentpath=the_work] [role=textbox]").click()
    page.keyboard.type("Six families, two evenings a week, one of you.")
    page.locator("[name=contract]").select_option("permanent")
    page.get_by_label("Hours a week").fill("18.5")
    page.get_by_label("Pay line").fill("Grade 6, £30,000 to £32,000")
    expect(page.get_by_label("Pay from")).to_have_value("30000")
    expect(page.locator("[data-says=pay]")).to_contain_text("£15,000 to £16,000, for 18.5 hours a week.")
    page.get_by_label("Closing line").fill(f"Closes {CLOSES:%A %-d %B %Y} at 5pm")
    expect(page.locator("[name=closes_at]")).to_have_value(f"{CLOSES:%Y-%m-%d} 17:00")
    expect(page.locator("[data-says=closing]")).to_contain_text("5pm")
    page.locator("[name=apply_url]").fill("https://jobs.example.org/fostering")
    page.locator("[name=contact_name]").fill("Rosalind Achebe")


def preview(page: Page) -> Page:
    """The page as candidates will see it, in a tab of its own."""
    page.get_by_role("button", name="Toggle preview").click()
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Preview in new tab").click()
    return opened.value


def publish(page: Page) -> None:
    page.get_by_role("button", name="More actions").last.press("Enter")  # the minimap may lie over it
    page.get_by_role("button", name="Publish").click()
    expect(page.locator(".messages")).to_contain_text("published")


def test_written_previewed_published_and_found(
    visit: Callable[..., Page], sign_in: Callable[..., Page]
) -> None:
    title = f"Fostering support worker {uuid4().hex[:6]}"
    hr = sign_in("hr")
    write(hr, title)

    shown = preview(hr)
    expect(shown.get_by_role("heading", level=1)).to_have_text(title)
    expect(shown.get_by_text("£15,000 to £16,000")).to_be_visible()
    assert visit("/vacancies/").get_by_role("heading", name=title).count() == 0

    publish(hr)
    candidate = visit(f"/vacancies/?q={title.replace(' ', '+')}")
    candidate.get_by_role("heading", name=title).get_by_role("link").click()
    expect(candidate.get_by_role("heading", level=1)).to_have_text(title)
    expect(candidate.get_by_text("Six families, two evenings a week")).to_be_visible()
    expect(candidate.get_by_text("Rosalind Achebe")).to_be_visible()
    candidate.get_by_role("link", name="How to apply").click()
    expect(candidate.get_by_role("link", name="Apply with Larkshire Children’s Trust")).to_be_visible()
    assert candidate.context.cookies() == []

    asked = candidate.request.post("/api/v1/chat/questions", data={"question": f"Is there a job as {title}?"})
    assert title in [card["title"] for card in asked.json()["cards"]]


def test_hr_sees_its_own_employer_alone(sign_in: Callable[..., Page]) -> None:
    page = sign_in("hr")
    page.goto("/admin/snippets/careers/vacancy/?q=degree+apprentice")
    expect(
        page.get_by_role("main").get_by_role("row", name="Social worker degree apprentice")
    ).to_be_visible()
    assert "Port Sable City Council" not in page.content()

    page.goto(ADD)
    expect(page.get_by_role("textbox", name="Job title")).to_be_visible()
    assert page.locator("[name=employer]").count() == 0

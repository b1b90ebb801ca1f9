"""An administrator invites a colleague, who accepts, writes and is removed; her draft passes on and is found."""

from collections.abc import Callable
from uuid import uuid4

from playwright.sync_api import Page, expect

EMPLOYER = "Larkshire Children’s Trust"
PASSWORD = "lantern-over-the-weir"


def invite(administrator: Page, name: str) -> str:
    """The link, shown once because the demonstration has no mail server."""
    administrator.goto("/admin/users/")
    administrator.get_by_role("link", name="Invite a colleague").first.click()
    administrator.get_by_label("E-mail").fill(f"{name.lower()}@example.org")
    administrator.get_by_label("First name").fill(name)
    administrator.get_by_label("Last name").fill("Moor")
    administrator.get_by_label(EMPLOYER).check()
    administrator.get_by_role("button", name="Invite").first.click()
    return administrator.get_by_label("Link").input_value()


def accept(colleague: Page, link: str) -> None:
    colleague.goto(link[link.index("/admin/welcome/") :])
    colleague.locator("[name=new_password1]").fill(PASSWORD)
    colleague.locator("[name=new_password2]").fill(PASSWORD)
    colleague.get_by_role("button", name="Save and sign in").click()
    colleague.wait_for_url("**/admin/")


def write(colleague: Page, title: str) -> None:
    colleague.goto("/admin/snippets/careers/vacancy/add/")
    colleague.locator("[name=title]").fill(title)
    colleague.get_by_role("button", name="Save").first.click()
    colleague.wait_for_url("**/admin/snippets/careers/vacancy/edit/**", timeout=20_000)


def remove(administrator: Page, name: str, title: str, successor: str) -> None:
    administrator.goto(f"/admin/users/?q={name}")
    administrator.get_by_role("link", name=name).first.click()
    administrator.get_by_role("link", name="Remove", exact=True).click()
    expect(administrator.get_by_role("listitem").filter(has_text=title)).to_be_visible()
    administrator.get_by_label("Who takes over").select_option(label=successor)
    administrator.get_by_role("button", name="Remove").click()
    expect(administrator.locator(".messages")).to_contain_text("can no longer sign in")


def test_a_colleague_is_invited_writes_and_is_removed_and_her_draft_passes_on(
    sign_in: Callable[..., Page], visit: Callable[..., Page]
):
    name = f"Bea{uuid4().hex[:6]}"
    title = f"Night worker {name}"
    administrator, colleague = sign_in("admin"), visit("/admin/login/", width=1280)

    link = invite(administrator, name)
    accept(colleague, link)
    write(colleague, title)
    assert visit(link[link.index("/admin/welcome/") :]).get_by_text("It was used").is_visible()

    remove(administrator, name, title, "Editor")

    colleague.goto("/admin/")
    colleague.wait_for_url("**/admin/login/**")
    assert title in told(administrator, "editor@example.org")
    editor = sign_in("editor")
    editor.goto(f"/admin/snippets/careers/vacancy/?q={title}")
    editor.get_by_role("link", name=title).first.click()
    editor.get_by_role("link", name="History").first.click()
    expect(editor.get_by_text(f"Passed from {name} Moor to Editor")).to_be_visible()


def told(administrator: Page, address: str) -> str:
    """The latest mail to an address, as it waits in the outbox."""
    administrator.goto(f"/admin/mail/?to={address}")
    administrator.get_by_role("link", name="is now yours").first.click()
    return administrator.locator("pre").inner_text()

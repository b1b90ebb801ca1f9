"""axe finds nothing on any page type, any special page or any screen of the desk, and nothing runs off a screen."""

from collections.abc import Callable, Iterable

import pytest
from axe import violations
from catalogue import DESK, STAFF_ONLY, STATES, author, open_whole, page_types, vacancies
from playwright.sync_api import Page


def assert_none(page: Page, paths: Iterable[str]) -> None:
    found = []
    for path in paths:
        open_whole(page, path)
        found += [f"{path} at {told}" for told in violations(page)]
    assert not found, "\n".join(found)


def test_the_public_pages_have_no_violation(sign_in: Callable[..., Page], visit: Callable[..., Page]) -> None:
    visitor = visit("/")
    pages = page_types(sign_in("admin")) | vacancies(visitor) | author(visitor) | STATES
    assert {"profile", "story", "author", "event", "vacancy-open", "vacancy-closed"} <= pages.keys()

    assert_none(visitor, pages.values())


def test_the_pages_for_staff_have_no_violation(sign_in: Callable[..., Page]) -> None:
    assert_none(sign_in("admin"), STAFF_ONLY.values())


@pytest.mark.parametrize("username", DESK)
def test_the_desk_has_no_violation(sign_in: Callable[..., Page], username: str) -> None:
    assert_none(sign_in(username), DESK[username])

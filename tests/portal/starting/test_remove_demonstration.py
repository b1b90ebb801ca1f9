"""An administrator takes the demonstration away; the starter stays, and somebody can still sign in."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from content.models import StandardPage
from portal.models import User
from portal.packs.files import Item
from portal.packs.load import load_items
from portal.running.accounts import demo_users
from portal.starting.site import demonstration_is_loaded

pytestmark = pytest.mark.django_db
ADDRESS = "portal_remove_demonstration"


def item(pack: str, kind: str, slug: str, **data: Any) -> Item:
    return Item(pack, kind, slug, {"slug": slug, **data}, Path(f"{slug}.toml"))


@pytest.fixture(autouse=True)
def packs() -> None:
    load_items(
        "starter",
        [item("starter", "home", "home", title="Home"), item("starter", "page", "kept", title="Kept")],
    )
    load_items(
        "demo", [item("demo", "home", "home", title="Demo"), item("demo", "page", "gone", title="Gone")]
    )


@pytest.fixture
def administrator() -> User:
    return User.objects.create_superuser("ruth", "ruth@nowhere.example", "seven-gulls-over-the-quay")


def test_it_goes_and_the_starter_stays(client: Client, administrator: User) -> None:
    client.force_login(administrator)
    assert "Pages: 1" in client.get(reverse(ADDRESS)).content.decode().replace("Standard pages", "Pages")
    assert client.post(reverse(ADDRESS)).status_code == 302
    assert [page.slug for page in StandardPage.objects.all()] == ["kept"]
    assert not demonstration_is_loaded()
    assert list(User.objects.all()) == [administrator]


def test_the_menu_offers_it_only_while_there_is_something_to_remove(
    client: Client, administrator: User
) -> None:
    client.force_login(administrator)
    home = reverse("wagtailadmin_home")
    assert reverse(ADDRESS) in client.get(home).content.decode()
    client.post(reverse(ADDRESS))
    assert reverse(ADDRESS) not in client.get(home).content.decode()
    assert client.get(reverse(ADDRESS)).status_code == 302


def test_the_demonstration_s_own_administrator_may_not_lock_everybody_out(client: Client) -> None:
    client.force_login(demo_users().get(username="admin"))
    assert "Make an administrator of your own first" in client.get(reverse(ADDRESS)).content.decode()
    client.post(reverse(ADDRESS))
    assert demonstration_is_loaded()


def test_the_demonstration_s_administrator_is_signed_out_with_it(client: Client, administrator: User) -> None:
    client.force_login(demo_users().get(username="admin"))
    client.post(reverse(ADDRESS))
    assert client.get(reverse("wagtailadmin_home")).status_code == 302
    assert not demo_users().exists()


@pytest.mark.parametrize("username", ["editor", "moderator"])
def test_nobody_but_an_administrator_may(client: Client, administrator: User, username: str) -> None:
    client.force_login(demo_users().get(username=username))
    assert client.post(reverse(ADDRESS)).status_code in {302, 403}
    assert demonstration_is_loaded()

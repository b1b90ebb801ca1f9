"""What a real site needs on its first day. Each verb leaves alone what somebody has set already."""

from collections.abc import Callable

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.contrib.auth.password_validation import validate_password
from django.utils.crypto import get_random_string
from wagtail.models import Site

from portal.identity.models import SiteIdentity
from portal.packs.models import LoadedItem
from portal.registry import Registry
from portal.running.accounts import demo_users

DEMO = "demo"
PASSWORD_LENGTH = 20
LETTERS = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXYZ2346789"
"""None that is read as another."""

employer_makers: Registry[Callable[[str], bool]] = Registry("demo")
"""An app that knows employers makes the one of that name, with its desk; False when it was there."""


def demonstration_is_loaded() -> bool:
    return LoadedItem.objects.of(DEMO).exists()


def identity() -> SiteIdentity:
    return SiteIdentity.for_site(Site.objects.get(is_default_site=True))


def is_named() -> bool:
    return bool(identity().name != SiteIdentity._meta.get_field("name").get_default())


def name_site(name: str) -> bool:
    """False, and nothing changed, when the site has a name of its own already."""
    if is_named():
        return False
    ours = identity()
    ours.name = name
    ours.full_clean()
    ours.save()
    return True


def make_employers(names: list[str]) -> list[str]:
    """The names of those that were made."""
    return [name for name in names if any(make(name) for make in employer_makers)]


def has_administrator() -> bool:
    return get_user_model().objects.filter(is_superuser=True, is_active=True).exists()


def has_own_administrator() -> bool:
    """One who stays when the demonstration's log-ins go."""
    administrators = get_user_model().objects.filter(is_superuser=True, is_active=True)
    return administrators.exclude(pk__in=demo_users().values("pk")).exists()


def administrator(username: str, email: str, password: str) -> AbstractUser:
    """Unsaved. Raises ValidationError when name, address or password will not do."""
    user = get_user_model()(username=username, email=email, is_superuser=True, is_staff=True)
    validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    return user


def new_password() -> str:
    return get_random_string(PASSWORD_LENGTH, LETTERS)

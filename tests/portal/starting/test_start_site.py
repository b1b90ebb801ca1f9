"""A real site's first day: nothing that somebody has set is set again."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError

from portal.starting import site

pytestmark = pytest.mark.django_db
PASSWORD = "seven-gulls-over-the-quay"


def test_a_new_site_takes_the_name_it_is_given() -> None:
    assert site.name_site("Careers in Nowhereshire")
    assert site.identity().name == "Careers in Nowhereshire"


def test_a_site_with_a_name_keeps_it() -> None:
    site.name_site("Careers in Nowhereshire")
    assert not site.name_site("Another")
    assert site.identity().name == "Careers in Nowhereshire"


def test_the_first_administrator_may_do_everything_with_the_password_given() -> None:
    site.administrator("ruth", "ruth@nowhere.example", PASSWORD).save()
    assert site.has_administrator()
    assert get_user_model().objects.get().check_password(PASSWORD)


@pytest.mark.parametrize(
    ("username", "email", "password"),
    [
        ("ruth", "ruth@nowhere.example", "short"),
        ("ruth", "ruth@nowhere.example", "password1234"),
        ("nowhereshire", "ruth@nowhere.example", "nowhereshire"),
        ("ruth", "no address", PASSWORD),
        ("two words", "ruth@nowhere.example", PASSWORD),
    ],
)
def test_a_weak_password_and_an_unusable_name_are_refused(username: str, email: str, password: str) -> None:
    with pytest.raises(ValidationError):
        site.administrator(username, email, password)


def test_a_password_that_is_made_passes_its_own_check_and_is_never_the_same() -> None:
    first, second = site.new_password(), site.new_password()
    assert first != second
    site.administrator("ruth", "ruth@nowhere.example", first)

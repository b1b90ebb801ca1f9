"""Questions at the terminal; an answer that will not do is said why, and asked for again."""

from collections.abc import Callable
from getpass import getpass

from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

Say = Callable[[str], None]


def ask(question: str, check: Callable[[str], None], say: Say) -> str:
    while True:
        answer = input(f"{question}: ").strip()
        try:
            check(answer)
        except ValidationError as problem:
            say("  " + " ".join(problem.messages))
        else:
            return answer


def ask_name(say: Say) -> str:
    return ask("Name of the site", _something, say)


def ask_employers() -> list[str]:
    """An empty answer ends the list."""
    names: list[str] = []
    while name := input(f"Employer {len(names) + 1} (Enter for no more): ").strip():
        names.append(name)
    return names


def ask_username(say: Say) -> str:
    field = get_user_model()._meta.get_field("username")
    return ask("User name of the first administrator", lambda answer: _clean(field, answer), say)


def ask_email(say: Say) -> str:
    return ask("Their e-mail", validate_email, say)


def ask_password(username: str, email: str, say: Say) -> str:
    """Empty when one is to be made."""
    user = get_user_model()(username=username, email=email)
    while password := getpass("Their password (Enter to have one made): "):
        try:
            validate_password(password, user)
        except ValidationError as problem:
            say("  " + " ".join(problem.messages))
            continue
        if getpass("The same again: ") == password:
            return password
        say("  The two differ.")
    return ""


def _something(answer: str) -> None:
    if not answer:
        raise ValidationError(_("Please answer this."))


def _clean(field: object, answer: str) -> None:
    field.clean(answer, None)  # type: ignore[attr-defined]

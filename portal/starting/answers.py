"""All that ``start`` must know, from its options or asked for, before anything is made."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError

from . import asking, site

Say = asking.Say


class Unusable(Exception):
    """An answer is missing or will not do; the message is for the person at the terminal."""


@dataclass(frozen=True)
class Answers:
    name: str
    """Empty when the site has one."""
    employers: list[str]
    administrator: AbstractUser | None
    """Not saved yet. None when there is one already."""
    made_up: str
    """The password that was made for them, empty when they gave their own."""


def answers(options: dict[str, Any], *, asks: bool, say: Say) -> Answers:
    named, administered = site.is_named(), site.has_administrator()
    if not asks:
        _require(options, [*([] if named else ["name"]), *([] if administered else ["admin", "email"])])
    name = options["name"] or ("" if named else asking.ask_name(say))
    employers = options["employer"]
    if employers is None:
        employers = asking.ask_employers() if asks and not named else []
    if administered:
        return Answers(name, employers, None, "")
    return Answers(name, employers, *_administrator(options, asks=asks, say=say))


def _administrator(options: dict[str, Any], *, asks: bool, say: Say) -> tuple[AbstractUser, str]:
    username = options["admin"] or asking.ask_username(say)
    email = options["email"] or asking.ask_email(say)
    password = _password(options["password_file"])
    if not password and asks:
        password = asking.ask_password(username, email, say)
    made_up = "" if password else site.new_password()
    try:
        return site.administrator(username, email, password or made_up), made_up
    except ValidationError as problem:
        raise Unusable(" ".join(problem.messages)) from problem


def _password(path: str | None) -> str:
    if path is None:
        return ""
    try:
        text = sys.stdin.readline() if path == "-" else Path(path).read_text("utf-8")
    except OSError as problem:
        raise Unusable(f"{path} cannot be read: {problem.strerror}.") from problem
    if not text.strip():
        raise Unusable(f"There is no password in {path}.")
    return text.strip("\r\n")


def _require(options: dict[str, Any], needed: list[str]) -> None:
    if missing := [f"--{name}" for name in needed if not options[name]]:
        raise Unusable(f"Nobody is here to ask. Please give {' and '.join(missing)}.")

"""Typed readers of the environment: each refuses what it cannot read and says what the variable takes."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

names: set[str] = set()
"""Every variable that a settings module has asked for."""


def _read(name: str) -> str | None:
    names.add(name)
    value = os.environ.get(name, "").strip()
    return value or None


def _refuse(name: str, value: str, takes: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{name}={value!r} cannot be used: it takes {takes}.")


def text(name: str, default: str = "") -> str:
    return _read(name) or default


def flag(name: str, default: bool = False) -> bool:
    value = _read(name)
    if value is None:
        return default
    if value.lower() in {"1", "true", "yes", "on"}:
        return True
    if value.lower() in {"0", "false", "no", "off"}:
        return False
    raise _refuse(name, value, "true or false")


def integer(name: str, default: int, *, least: int = 0, most: int = 2**31) -> int:
    value = _read(name)
    if value is None:
        return default
    if not value.lstrip("-").isdecimal() or not least <= int(value) <= most:
        raise _refuse(name, value, f"a whole number from {least} to {most}")
    return int(value)


def integer_if_set(name: str, *, least: int, most: int) -> int | None:
    return integer(name, least, least=least, most=most) if _read(name) else None


def choice(name: str, default: str, options: set[str]) -> str:
    value = _read(name) or default
    if value not in options:
        raise _refuse(name, value, "one of " + ", ".join(sorted(options)))
    return value


def words(name: str, default: list[str] | None = None) -> list[str]:
    """A comma-separated list."""
    value = _read(name)
    if value is None:
        return list(default or [])
    return [word.strip() for word in value.split(",") if word.strip()]


def url(name: str, default: str = "", schemes: tuple[str, ...] = ("http", "https")) -> str:
    value = _read(name)
    if value is None:
        return default
    return _address(name, value, schemes)


def urls(name: str) -> str:
    """Addresses, comma-separated."""
    return ",".join(_address(name, value, ("http", "https")) for value in words(name))


def _address(name: str, value: str, schemes: tuple[str, ...]) -> str:
    parts = urlsplit(value)
    if parts.scheme not in schemes or not (parts.netloc or parts.path):
        raise _refuse(name, value, "an address that begins with " + " or ".join(f"{s}://" for s in schemes))
    return value


def path(name: str, default: Path) -> Path:
    value = _read(name)
    return Path(value).expanduser().resolve() if value else default


def file(name: str) -> str:
    """A file that can be read."""
    value = _read(name)
    if value is not None and not Path(value).is_file():
        raise _refuse(name, value, "the name of a file that is there")
    return value or ""


def refuse_unknown(prefix: str = "CAREWAY_") -> None:
    """A misspelt variable is said, not ignored. Call it when every settings module has read."""
    unknown = sorted(name for name in os.environ if name.startswith(prefix) and name not in names)
    if unknown:
        raise ImproperlyConfigured(
            f"{', '.join(unknown)}: no such setting. The README lists every setting; check the spelling."
        )

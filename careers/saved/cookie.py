"""The saved list, in a cookie of the visitor's own: set when they save and never before, kept nowhere else.

Each entry is a vacancy with what stood in its advert that day, so that the list can say what has changed since.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

NAME = "saved"
DAYS = 180
MOST = 40
ENTRY = re.compile(r"(\d{1,12})-(\d{1,11})-(\d{1,11})-([0-9a-f]{6})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Saved:
    """``on`` is when, ``closes`` the closing time that was told (both in seconds, 0 for none), ``pay`` its digest."""

    pk: int
    on: int
    closes: int
    pay: str

    def __str__(self) -> str:
        return f"{self.pk}-{self.on}-{self.closes}-{self.pay}"

    @property
    def key(self) -> str:
        return f"careers.vacancy:{self.pk}"


def read(request: HttpRequest) -> list[Saved]:
    """The latest first. Whatever is no entry is not one."""
    found: dict[int, Saved] = {}
    for written in request.COOKIES.get(NAME, "").split("."):
        if entry := ENTRY.fullmatch(written):
            pk, on, closes, pay = entry.groups()
            found.setdefault(int(pk), Saved(int(pk), int(on), int(closes), pay))
    return list(found.values())[:MOST]


def write(request: HttpRequest, response: HttpResponse, saved: Iterable[Saved]) -> None:
    """An empty list takes the cookie away."""
    value = ".".join(str(one) for one in list(saved)[:MOST])
    path = reverse("wagtail_serve", args=[""])
    if not value:
        response.delete_cookie(NAME, path=path, samesite="Lax")
        return
    response.set_cookie(
        NAME,
        value,
        max_age=DAYS * 24 * 3600,
        path=path,
        secure=request.is_secure() or settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def seconds(instant: datetime | None) -> int:
    return int(instant.timestamp()) if instant else 0

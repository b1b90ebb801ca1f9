"""Errors as ``application/problem+json`` (RFC 9457)."""

import json
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError


class Problem(Schema):
    """What went wrong. ``errors`` names each part of the request that cannot be used, and why."""

    type: str
    title: str
    status: int
    detail: str = ""
    errors: dict[str, str] = {}


def problem(status: int, title: str, detail: str = "", **more: Any) -> HttpResponse:
    """``title`` says what kind of thing went wrong, ``detail`` what to do about this one."""
    body = {
        "type": "about:blank",
        "title": title,
        "status": status,
        **({"detail": detail} if detail else {}),
        **more,
    }
    return HttpResponse(json.dumps(body), content_type="application/problem+json", status=status)


def not_found(request: HttpRequest, rest: str = "") -> HttpResponse:
    return problem(404, _("There is nothing here"), _("See /api/v1/openapi.json for what there is."))


def handle(api: NinjaAPI) -> None:
    """Every error of the API becomes a problem."""

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        found = [(_inside(one["loc"]), one) for one in error.errors]
        errors = {path_of(loc): in_words(loc, _said(one)) for loc, one in found}
        return problem(422, _("A value cannot be used"), errors=errors)

    @api.exception_handler(Http404)
    def missing(request: HttpRequest, error: Http404) -> HttpResponse:
        return not_found(request)

    @api.exception_handler(AuthenticationError)
    def refused(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        response = problem(
            401,
            _("This needs a key"),
            _(
                "Send the header “Authorization: Bearer” with a key that an employer has made and not revoked."
            ),
        )
        response["WWW-Authenticate"] = "Bearer"
        return response

    @api.exception_handler(HttpError)
    def failed(request: HttpRequest, error: HttpError) -> HttpResponse:
        return problem(error.status_code, str(error))


def _inside(loc: Sequence[Any]) -> tuple[Any, ...]:
    """Without where the request holds it (body, query, path) and the name that our code gives a body."""
    return tuple(loc[2:] if loc[:2] == ("body", "data") else loc[1:])


def _said(error: dict[str, Any]) -> str:
    """In plain words where Pydantic speaks to its programmer."""
    said = {
        "missing": _("this is needed."),
        "extra_forbidden": _("there is no such part."),
        "too_short": _("this cannot be empty."),
        "string_too_short": _("this cannot be empty."),
        "timezone_aware": _("say the time with its offset, as in 2026-12-11T17:00:00Z."),
    }
    return str(said.get(error["type"], error["msg"]))


def path_of(loc: Sequence[Any]) -> str:
    """``places[1].name``, as programs write it; the body as a whole is ``body``."""
    said = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc)
    return said.lstrip(".") or "body"


def in_words(loc: Sequence[Any], message: str) -> str:
    """ "Places, number 2, name: this is needed.", as people read it."""
    parts = [
        _("number %(number)d") % {"number": part + 1}
        if isinstance(part, int)
        else str(part).replace("_", " ")
        for part in loc
    ]
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]}: {message}" if said else message

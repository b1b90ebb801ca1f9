"""Errors as ``application/problem+json`` (RFC 9457)."""

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError


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
        errors = {".".join(map(str, e["loc"][1:])) or "body": e["msg"] for e in error.errors}
        return problem(422, _("A value cannot be used"), errors=errors)

    @api.exception_handler(Http404)
    def missing(request: HttpRequest, error: Http404) -> HttpResponse:
        return not_found(request)

    @api.exception_handler(AuthenticationError)
    def refused(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        return problem(401, _("This needs a key"))

    @api.exception_handler(HttpError)
    def failed(request: HttpRequest, error: HttpError) -> HttpResponse:
        return problem(error.status_code, str(error))

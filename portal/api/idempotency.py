"""``Idempotency-Key``: whoever sends the same request twice gets the first answer again, and nothing twice.

Kept for a day in the cache that every process shares. Where the cache forgets, the reference that is unique in the
database still stands in the way of a second vacancy.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from .limits import caller
from .problems import problem

HEADER = "Idempotency-Key"
LONGEST = 255
KEPT = 24 * 3600
AT_WORK = 120
"""Seconds after which a request that never answered is forgotten."""
HEADERS = ("Content-Type", "ETag", "Location")
NOT_KEPT = frozenset({401, 403, 429})
"""They are about the caller and the moment; the same request may be answered otherwise."""
Run = Callable[..., HttpResponse]


def idempotent(run: Run) -> Run:
    """Around an operation of ninja's, before it authenticates."""

    @wraps(run)
    def inside(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        given = request.headers.get(HEADER, "")
        if not given:
            return run(request, *args, **kwargs)
        if len(given) > LONGEST:
            return problem(400, _("The Idempotency-Key is too long"), _("At most 255 characters."))
        name, asked = _name(request, given), _asked(request)
        if cache.add(name, {"asked": asked}, AT_WORK):
            return _first(run, request, name, asked, *args, **kwargs)
        return _again(cache.get(name), asked)

    return inside


def _first(run: Run, request: HttpRequest, name: str, asked: str, *args: Any, **kwargs: Any) -> HttpResponse:
    try:
        response = run(request, *args, **kwargs)
    except BaseException:
        cache.delete(name)
        raise
    if response.status_code >= 500 or response.status_code in NOT_KEPT:
        cache.delete(name)
        return response
    headers = {header: response[header] for header in HEADERS if response.has_header(header)}
    kept = {
        "asked": asked,
        "status": response.status_code,
        "headers": headers,
        "body": response.content.decode(),
    }
    cache.set(name, kept, KEPT)
    return response


def _again(kept: dict[str, Any] | None, asked: str) -> HttpResponse:
    if kept is not None and kept["asked"] != asked:
        return problem(
            422,
            _("This Idempotency-Key was used for another request"),
            _("Nothing was changed. Make a new key for each new request."),
        )
    if kept is None or "status" not in kept:
        response = problem(
            409, _("The same request is being answered"), _("Send it again in a moment, with the same key.")
        )
        response["Retry-After"] = "2"
        return response
    response = HttpResponse(kept["body"], status=kept["status"], headers=kept["headers"])
    response["Idempotent-Replayed"] = "true"
    return response


def _name(request: HttpRequest, given: str) -> str:
    return "api-idempotent:" + sha256(f"{caller(request)}\0{given}".encode()).hexdigest()


def _asked(request: HttpRequest) -> str:
    """What makes it the same request: the address, and the body whatever its spaces."""
    body = request.body
    with suppress(ValueError):
        body = json.dumps(json.loads(body), sort_keys=True).encode()
    return sha256(f"{request.method} {request.path}\0".encode() + body).hexdigest()

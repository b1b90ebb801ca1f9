"""``GET /api/v1/search``."""

import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Router

from portal.guard.asking import help_with
from portal.guard.boxes import Help
from portal.search.engine import search
from portal.search.request import SearchRequest

from .listing import search_in_danger
from .parameters import parameters
from .schemas import SearchOut


class LazyParameters(list):
    """OpenAPI's description of the parameters, made when it is asked for: apps register fields later."""

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(parameters())


router = Router(tags=["search"])


@router.get(
    "/search",
    response=SearchOut,
    summary="Search everything that is published",
    openapi_extra={"parameters": LazyParameters()},
)
def find(request: HttpRequest, response: HttpResponse) -> Any:
    """Unknown parameters are ignored and listed; a known one with a bad value is a problem. Words that sound like
    danger bring whom to call in ``signposts``: show them above everything else."""
    asked, ignored, errors = SearchRequest.from_query(request.GET)
    help = help_with("search", request)
    if errors:
        return invalid(errors, help)
    return answer(asked, ignored, help, response)


def answer(
    asked: SearchRequest, ignored: list[str], help: Help | None, response: HttpResponse
) -> dict[str, Any]:
    """What sounds like danger is asked of the index on this machine alone, and no cache keeps the answer."""
    if help:
        response["Cache-Control"] = "no-store"
    found = search_in_danger(asked) if help else search(asked)
    return {**found.to_json(), "ignored": ignored, **told(help)}


def told(help: Help | None) -> dict[str, Any]:
    if help is None:
        return {"message": "", "signposts": []}
    return {"message": help.message, "signposts": [post.as_dict() for post in help.signposts]}


def invalid(errors: dict[str, str], help: Help | None = None) -> HttpResponse:
    """A problem that names every parameter with a bad value."""
    body = {"type": "about:blank", "title": _("A value cannot be used"), "status": 422, "errors": errors}
    if help:
        body |= told(help)
    return HttpResponse(json.dumps(body), content_type="application/problem+json", status=422)

"""``GET /api/v1/search``."""

import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Router

from portal.search import search
from portal.search.request import SearchRequest

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
def find(request: HttpRequest) -> Any:
    """Unknown parameters are ignored and listed; a known one with a bad value is a problem."""
    asked, ignored, errors = SearchRequest.from_query(request.GET)
    if errors:
        return invalid(errors)
    return {**search(asked).to_json(), "ignored": ignored}


def invalid(errors: dict[str, str]) -> HttpResponse:
    """A problem that names every parameter with a bad value."""
    body = {"type": "about:blank", "title": _("A value cannot be used"), "status": 422, "errors": errors}
    return HttpResponse(json.dumps(body), content_type="application/problem+json", status=422)

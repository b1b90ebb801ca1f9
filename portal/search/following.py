"""A search as one follows it: what decides its matches, in one form, so that equal ones can be told."""

import hashlib
import json
from dataclasses import replace

from django.utils.translation import gettext as _

from .fields import fields
from .kinds import KINDS
from .reading import pairs
from .request import SearchRequest
from .wording import said, said_place, said_range


def followable(request: SearchRequest) -> SearchRequest:
    """Without order and page, taken at its words. Of vacancies only the open ones are followed."""
    plain = SearchRequest()
    status = ("open",) if request.kinds == ("vacancy",) else request.status
    same = {name: getattr(plain, name) for name in ("page", "page_size", "sort", "keys")}
    return replace(request, status=status, correct=False, read=False, **same)


def digest_of(request: SearchRequest) -> str:
    """The same for requests that find the same and say the same."""
    told = json.dumps(followable(request).to_json(), sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def parameters_of(request: SearchRequest) -> list[tuple[str, str]]:
    """For a form that follows it."""
    return list(pairs(followable(request)))


def conditions(request: SearchRequest) -> list[str]:
    """Each condition in words; values of one field are alternatives."""
    found = [f"“{request.q}”"] if request.q else []
    for name, values in request.filters.items():
        found.append(_(" or ").join(said(name, value) for value in values))
    found += [said_range(fields[name], low, high) for name, (low, high) in request.ranges.items()]
    return [*found, said_place(request)] if request.place else found


def in_words(request: SearchRequest) -> str:
    """Vacancies: “family support”, part time, within 15 miles of Leeds."""
    kinds = ", ".join(str(KINDS[kind]) for kind in request.kinds) or _("Everything on this site")
    return ": ".join(part for part in (kinds, ", ".join(conditions(request))) if part)

"""Why a document is not among the results, condition by condition."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from portal.places.distance import miles_between
from portal.saying import day, distance
from portal.search.fields import Field, Type, fields, near_without_distance
from portal.search.kinds import ONE, STATUSES
from portal.search.locating import NEAR_ENOUGH
from portal.search.queries import Plan
from portal.search.request import Bound, SearchRequest
from portal.search.types import Document
from portal.search.values import at, bounds, keywords, number
from portal.search.wording import said, said_own, said_range

from .naming import Names
from .standing import Texts


def why_not(document: Document, plan: Plan, protected: frozenset[str], names: Names) -> list[str]:
    """A sentence for each thing that keeps it out; nothing when it is among them."""
    request = plan.request
    missing = Texts(document, protected).missing(plan.tree, names)
    reasons = [
        _("It holds “%(words)s”, which is excluded.") % {"words": words[1:]}
        if words.startswith("-")
        else _("“%(words)s” stands nowhere in it.") % {"words": words}
        for words in missing
    ]
    return [
        *_visibility(document, plan),
        *reasons,
        *_kind_and_status(document, plan),
        *_fields(document, plan),
    ] + [*_place(document, request)]


def _visibility(document: Document, plan: Plan) -> Iterator[str]:
    if document.visible.holds(plan.now):
        return
    if document.visible.start and plan.now < document.visible.start:
        yield _("It is not public before %(day)s.") % {"day": day(document.visible.start)}
    else:
        yield _("It has not been public since %(day)s.") % {"day": day(document.visible.end)}


def _kind_and_status(document: Document, plan: Plan) -> Iterator[str]:
    request = plan.request
    if request.kinds and document.kind not in request.kinds:
        yield _("It is of another kind: %(kind)s.") % {"kind": ONE[document.kind]}
    if request.language and document.language != request.language:
        yield _("It is in another language.")
    held = [span for span in document.statuses if span.holds(plan.now)]
    if request.status and not {span.value for span in held} & set(request.status):
        for span in held:
            since = _("%(status)s since %(day)s.") if span.start else "%(status)s."
            yield since % {"status": STATUSES.get(span.value, span.value), "day": day(span.start)}
        if not held:
            yield _("It has no status at that time.")


def _fields(document: Document, plan: Plan) -> Iterator[str]:
    values = at(document.values, plan.now)
    for name, chosen in plan.request.filters.items():
        own = keywords(values.get(name))
        if name in fields and not set(own) & set(chosen):
            yield _other(fields[name], [said(name, value) for value in own])
    for name, (low, high) in plan.request.ranges.items():
        if name in fields and (reason := _outside(fields[name], values.get(name), low, high)):
            yield reason


def _other(field: Field, own: list[str]) -> str:
    if not own:
        return _("It says nothing about “%(field)s”.") % {"field": field.label}
    if field.type is Type.BOOLEAN:
        return f"{', '.join(own)}."
    return _("%(field)s: %(values)s.") % {"field": field.label, "values": ", ".join(own)}


def _outside(field: Field, value: object, low: Bound, high: Bound) -> str:
    own = bounds(value)
    if own is None:
        return _("It says nothing about “%(field)s”.") % {"field": field.label}
    if (low is None or own[1] >= number(low)) and (high is None or own[0] <= number(high)):
        return ""
    if field.type is Type.INSTANT:
        return _("Outside what is asked: %(range)s.") % {"range": said_range(field, low, high)}
    return f"{said_own(field, *own)}."


def _place(document: Document, request: SearchRequest) -> Iterator[str]:
    place, miles = request.place, request.miles
    if place is None or miles is None:
        return
    near = near_without_distance(place.areas)
    if any(set(keywords(document.values.get(name))) & set(values) for name, values in near.items()):
        return
    if not document.places:
        yield _("It has no place.")
        return
    nearest = min(miles_between(point, place) for point in document.places)
    if nearest > miles + NEAR_ENOUGH:
        yield _("It is %(distance)s from %(place)s.") % {"distance": distance(nearest), "place": place.name}

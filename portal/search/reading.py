"""A search request from an address or JSON, and back."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from .fields import Field, Type, fields
from .kinds import KINDS, STATUSES
from .locating import locate
from .request import LARGEST_PAGE, Bound, SearchRequest
from .types import Point

PLAIN_SORTS = ("relevance", "newest", "title", "distance")


class Bad(ValueError):
    """A value that a known parameter cannot have; its text is for the person."""


class Reader:
    """Reads one query; what it does not know it lists, what is wrong it explains."""

    def __init__(self, query: QueryDict) -> None:
        self.query = query
        self.errors: dict[str, str] = {}
        self.known: set[str] = set()

    def values(self, name: str) -> list[str]:
        self.known.add(name)
        return [value.strip() for value in self.query.getlist(name) if value.strip()]

    def one(self, name: str, read: Any, default: Any = None) -> Any:
        values = self.values(name)
        if not values:
            return default
        try:
            return read(values[-1])
        except Bad as error:
            self.errors[name] = str(error)
            return default

    def several(self, name: str, allowed: Mapping[str, Any] | None) -> tuple[str, ...]:
        found = []
        for value in self.values(name):
            if allowed is not None and value not in allowed:
                self.errors[name] = _("“%(value)s” is not one of the choices.") % {"value": value[:60]}
            else:
                found.append(value)
        return tuple(found)


def read_query(query: QueryDict) -> tuple[SearchRequest, list[str], dict[str, str]]:
    reader = Reader(query)
    filters, ranges = {}, {}
    for name, field in fields.items():
        if field.is_range:
            ranges[name] = _read_range(reader, name, field)
        elif name in query:
            filters[name] = reader.several(name, _allowed(field))
        else:
            reader.known.add(name)
    request = SearchRequest(
        q=reader.one("q", str, ""),
        kinds=reader.several("kind", KINDS),
        filters=filters,
        ranges=ranges,
        place=reader.one("place", _place),
        miles=reader.one("miles", lambda value: _number(value, 0, 20000)),
        status=reader.several("status", STATUSES),
        sort=reader.one("sort", _sort, "relevance"),
        page=reader.one("page", lambda value: _whole(value, 1, 1_000_000), 1),
        page_size=reader.one("page_size", lambda value: _whole(value, 1, LARGEST_PAGE), 20),
        language=reader.one("language", str, ""),
        correct=reader.one("correct", _yes, True),
        read=reader.one("read", _yes, True),
    )
    ignored = sorted(set(query) - reader.known)
    return request, ignored, reader.errors


def _allowed(field: Field) -> Mapping[str, Any] | None:
    return field.labels() if field.choices or field.type is Type.BOOLEAN else None


def _read_range(reader: Reader, name: str, field: Field) -> tuple[Bound, Bound]:
    if field.type is Type.NUMBER:
        low, high = (reader.one(f"{name}_{end}", _number) for end in ("min", "max"))
    else:
        low = reader.one(f"{name}_min", lambda value: _instant(value, time.min))
        high = reader.one(f"{name}_max", lambda value: _instant(value, time.max))
    return low, high


def _number(value: str, minimum: float = -1e12, maximum: float = 1e12) -> float:
    try:
        number = float(value.replace(",", "").lstrip("£"))
    except ValueError:
        number = float("nan")
    if not minimum <= number <= maximum:
        raise Bad(_("“%(value)s” is not a number that fits here.") % {"value": value[:60]})
    return number


def _whole(value: str, minimum: int, maximum: int) -> int:
    number = _number(value, minimum, maximum)
    if number != int(number):
        raise Bad(_("“%(value)s” is not a whole number.") % {"value": value[:60]})
    return int(number)


def _instant(value: str, moment: time) -> datetime:
    try:
        instant, day = parse_datetime(value), parse_date(value)
    except ValueError:
        instant = day = None
    if day:
        return timezone.make_aware(datetime.combine(day, moment))
    if not instant:
        raise Bad(_("“%(value)s” is not a date. Write it as 2026-11-25.") % {"value": value[:60]})
    return instant if timezone.is_aware(instant) else timezone.make_aware(instant)


def _yes(value: str) -> bool:
    if value in ("yes", "no"):
        return value == "yes"
    raise Bad(_("“%(value)s” is neither yes nor no.") % {"value": value[:60]})


def _sort(value: str) -> str:
    if value in sorts():
        return value
    raise Bad(_("Results cannot be sorted by “%(value)s”.") % {"value": value[:60]})


def sorts() -> list[str]:
    """Every value that ``sort`` may have."""
    own = [name for name, field in fields.items() if field.sort]
    return [*PLAIN_SORTS, *own, *(f"-{name}" for name in own)]


def _place(value: str) -> Point:
    point = locate(value)
    if not point:
        raise Bad(_("We do not know a place called “%(value)s”.") % {"value": value[:60]})
    return point


def pairs(request: SearchRequest) -> Iterator[tuple[str, str]]:
    """The request's parameters, one by one, as they stand in an address."""
    if request.q:
        yield "q", request.q
    yield from (("kind", kind) for kind in request.kinds)
    for name, values in request.filters.items():
        yield from ((name, value) for value in values)
    for name, bounds in request.ranges.items():
        for end, bound in zip(("min", "max"), bounds, strict=True):
            if bound is not None:
                yield f"{name}_{end}", bound.isoformat() if isinstance(bound, datetime) else f"{bound:.12g}"
    if request.place:
        yield "place", request.place.name
    if request.miles is not None:
        yield "miles", f"{request.miles:g}"
    yield from (("status", status) for status in request.status)
    standing = {"sort": "relevance", "page": 1, "page_size": 20, "language": ""}
    for name, default in standing.items():
        if getattr(request, name) != default:
            yield name, str(getattr(request, name))
    if not request.correct:
        yield "correct", "no"
    if not request.read:
        yield "read", "no"


def write_query(request: SearchRequest) -> str:
    return urlencode(list(pairs(request)))


def to_json(request: SearchRequest) -> dict[str, Any]:
    def plain(bound: Bound) -> Any:
        return {"instant": bound.isoformat()} if isinstance(bound, datetime) else bound

    place = request.place
    return {
        "q": request.q,
        "kinds": list(request.kinds),
        "filters": {name: list(values) for name, values in request.filters.items()},
        "ranges": {name: [plain(low), plain(high)] for name, (low, high) in request.ranges.items()},
        "place": [place.name, place.latitude, place.longitude, list(place.areas)] if place else None,
        "miles": request.miles,
        "status": list(request.status),
        "sort": request.sort,
        "page": request.page,
        "page_size": request.page_size,
        "language": request.language,
        "correct": request.correct,
        "read": request.read,
        "keys": list(request.keys),
    }


def from_json(data: Mapping[str, Any]) -> SearchRequest:
    def point(name: str, latitude: float, longitude: float, areas: Iterable[str] = ()) -> Point:
        return Point(name, latitude, longitude, tuple(areas))

    def bound(value: Any) -> Bound:
        return datetime.fromisoformat(value["instant"]) if isinstance(value, dict) else value

    return SearchRequest(
        **{
            **data,
            "kinds": tuple(data["kinds"]),
            "filters": {name: tuple(values) for name, values in data["filters"].items()},
            "ranges": {name: (bound(low), bound(high)) for name, (low, high) in data["ranges"].items()},
            "place": point(*data["place"]) if data["place"] else None,
            "status": tuple(data["status"]),
            "keys": tuple(data.get("keys", ())),
        }
    )

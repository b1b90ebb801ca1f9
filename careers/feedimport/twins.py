"""The same post from two sources: from another list, or written here by hand. It is offered as one, never joined silently."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from careers.vacancies.models import Vacancy
from portal import clock
from portal.organisations.models import folded

from .models import FeedDelivery, FeedRow


def twins_of(delivery: FeedDelivery, rows: Iterable[FeedRow]) -> dict[int, Vacancy]:
    """Row → the vacancy that it may be: one of the same employer, not over, with the same reference, the same link
    to apply, or the same title and closing day or place."""
    rows = list(rows)
    employers = {row.values["employer"]["value"] for row in rows if "employer" in row.values}
    if not employers:
        return {}
    at = clock.now()
    own = set(delivery.feed.posts.values_list("vacancy", flat=True))
    there = (
        Vacancy.objects.filter(employer__in=employers)
        .exclude(pk__in=own)
        .exclude(pk__in=Vacancy.objects.closed(at))
    )
    by_employer: dict[int, list[Vacancy]] = defaultdict(list)
    for vacancy in there.prefetch_related("places"):
        by_employer[vacancy.employer_id].append(vacancy)
    found = {}
    for row in rows:
        likely = by_employer.get(row.values.get("employer", {}).get("value"), [])
        twin = next((vacancy for vacancy in likely if is_twin(row, vacancy)), None)
        if twin is not None:
            found[row.pk] = twin
    return found


def is_twin(row: FeedRow, vacancy: Vacancy) -> bool:
    if _text(row, "reference") and folded(_text(row, "reference")) == folded(vacancy.reference):
        return True
    if folded(_text(row, "title")) != folded(vacancy.title):
        return False
    if _text(row, "reference") and vacancy.reference:
        return False  # two numbers of the employer's are two posts
    places = {folded(place["name"]) for place in row.values.get("places", {}).get("value", [])}
    same_place = bool(places & {folded(place.name) for place in vacancy.places.all()})
    return same_place or _same_day(_text(row, "closes_at"), vacancy.closes_at) or (
        bool(vacancy.apply_url) and _text(row, "apply_url") == vacancy.apply_url
    )  # fmt: skip


def _text(row: FeedRow, name: str) -> str:
    return str(row.values.get(name, {}).get("value") or "")


def _same_day(one: str, other: datetime | None) -> bool:
    return bool(one and other) and timezone.localdate(datetime.fromisoformat(one)) == timezone.localdate(
        other
    )

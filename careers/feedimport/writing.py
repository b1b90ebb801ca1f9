"""Rows → vacancies, many at a time and without revisions: one begins when a person edits."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import ModelLogEntry

from careers.vacancies.models import Allowance, Vacancy, VacancyPlace
from careers.vacancies.rules import problems_of
from portal import clock
from portal.organisations.models import Organisation
from portal.search.outbox import note

from . import values
from .models import FeedPost, FeedRow, VacancyFeed

BROUGHT_IN, RENEWED, OPENED = "careers.bring_in_vacancy", "careers.renew_vacancy", "careers.reopen_vacancy"


class Slugs:
    """Free addresses for many new vacancies."""

    def __init__(self) -> None:
        self.taken = set(Vacancy.objects.values_list("slug", flat=True))

    def free(self, title: str, employer: Organisation) -> str:
        base = slugify(f"{title} {employer.slug}")[:150].strip("-") or "vacancy"
        slug, number = base, 2
        while slug in self.taken:
            slug, number = f"{base}-{number}", number + 1
        self.taken.add(slug)
        return slug


def made_of(
    row: FeedRow, feed: VacancyFeed, employers: dict[int, Organisation], at: datetime, live: bool
) -> Vacancy:
    """Not saved. What an open advert lacks keeps it a draft."""
    vacancy = Vacancy(live=False, changed_at=at, car="", hybrid="")  # silence is no “no car needed”
    for name, told in row.values.items():
        if name not in values.NO_COLUMN:
            setattr(vacancy, values.column_of(name), values.column_value(name, told["value"]))
    vacancy.employer = employers[vacancy.employer_id]
    vacancy.imported_fields = {
        name: origin(told["raw"], row, feed, at) for name, told in row.values.items() if name != "over"
    }
    if live and not problems_of(vacancy):
        vacancy.live = True
        vacancy.first_published_at = vacancy.last_published_at = at
    return vacancy


def origin(raw: str, row: FeedRow, feed: VacancyFeed, at: datetime) -> dict[str, Any]:
    return {"raw": raw, "line": row.number, "source": feed.name, "at": at.isoformat()}


@transaction.atomic
def create(rows: Sequence[FeedRow], vacancies: Sequence[Vacancy], feed: VacancyFeed, slugs: Slugs) -> None:
    for vacancy in vacancies:
        vacancy.slug = slugs.free(vacancy.title, vacancy.employer)
    Vacancy.objects.bulk_create(vacancies)
    VacancyPlace.objects.bulk_create(
        place for pair in zip(vacancies, rows, strict=True) for place in places(*pair)
    )
    Allowance.objects.bulk_create(
        one for pair in zip(vacancies, rows, strict=True) for one in allowances(*pair)
    )
    through = Vacancy.patterns.through
    through.objects.bulk_create(
        through(vacancy_id=vacancy.pk, choice_id=pk)
        for vacancy, row in zip(vacancies, rows, strict=True)
        for pk in row.values.get(values.PATTERNS, {}).get("value", ())
    )
    at = clock.now()
    FeedPost.objects.bulk_create(
        FeedPost(feed=feed, key=row.key, vacancy=vacancy, seen_at=at)
        for vacancy, row in zip(vacancies, rows, strict=True)
    )
    for vacancy, row in zip(vacancies, rows, strict=True):
        row.vacancy = vacancy
    FeedRow.objects.bulk_update(rows, ["vacancy"])
    note(f"careers.vacancy:{vacancy.pk}" for vacancy in vacancies if vacancy.live)


def places(vacancy: Vacancy, row: FeedRow) -> Iterable[VacancyPlace]:
    for number, place in enumerate(row.values.get(values.PLACES, {}).get("value", ())):
        yield VacancyPlace(
            vacancy=vacancy,
            sort_order=number,
            name=place["name"],
            address=place["address"],
            place_id=place["place"],
            latitude=place["latitude"],
            longitude=place["longitude"],
        )


def allowances(vacancy: Vacancy, row: FeedRow) -> Iterable[Allowance]:
    for number, one in enumerate(row.values.get(values.ALLOWANCES, {}).get("value", ())):
        allowance = values.allowance_from(one)
        allowance.vacancy, allowance.sort_order = vacancy, number
        yield allowance


def renew(row: FeedRow, post: FeedPost, names: Sequence[str], feed: VacancyFeed) -> None:
    """Writes ``names`` from the row into the vacancy, which its caller holds. What is kept keeps who wrote it."""
    vacancy, at = post.vacancy, clock.now()
    vacancy.imported_fields = {
        **vacancy.imported_fields,
        **{name: origin(row.values[name]["raw"], row, feed, at) for name in names},
    }
    columns = [name for name in names if name not in values.NO_COLUMN]
    for name in columns:
        setattr(vacancy, values.column_of(name), values.column_value(name, row.values[name]["value"]))
    if "pay_flags" in row.values and {"pay_min", "pay_max", "pay_raw"} & set(names):
        vacancy.pay_flags = row.values["pay_flags"]["value"]
    if values.PLACES in names:
        vacancy.places.set(places(vacancy, row), bulk=False, clear=True)
    if values.ALLOWANCES in names:
        vacancy.allowances.set(allowances(vacancy, row), bulk=False, clear=True)
    if values.PATTERNS in names:
        vacancy.patterns.set(row.values[values.PATTERNS]["value"])
    vacancy.save()


def remember_offer(row: FeedRow, vacancy: Vacancy, names: Iterable[str]) -> None:
    """What the list said where a person's words were kept: it is not told a second time."""
    told = {
        name: {**vacancy.imported_fields.get(name, {"edited": True}), "raw": row.values[name]["raw"]}
        for name in names
    }
    vacancy.imported_fields = {**vacancy.imported_fields, **told}
    Vacancy.objects.filter(pk=vacancy.pk).update(imported_fields=vacancy.imported_fields)


def log_many(vacancies: Iterable[Vacancy], action: str, user: Any, done: UUID) -> None:
    """One line of history each, under one id for the whole delivery."""
    kind = ContentType.objects.get_for_model(Vacancy, for_concrete_model=False)
    ModelLogEntry.objects.bulk_create(
        ModelLogEntry(
            content_type=kind,
            object_id=str(vacancy.pk),
            label=str(vacancy),
            action=action,
            timestamp=clock.now(),
            user_id=user.pk if user else None,
            uuid=done,
            content_changed=True,
        )
        for vacancy in vacancies
    )

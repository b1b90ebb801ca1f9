"""How a vacancy becomes a search document. The contact of an advert never goes into it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from careers.employers.models import EmployerFeature, EmployerPage
from careers.roles.models import RolePage
from careers.scales.models import PayAward, PayScale
from portal import clock
from portal.choices.models import Choice
from portal.organisations.models import Organisation
from portal.places.areas import authority_at
from portal.places.models import Place
from portal.search.documents import Source, sources
from portal.search.types import Dated, Document, Passage, Point

from . import naming
from .choices import ClosingKind, Contract, Training, WhoCanApply, Workplace, label_of
from .fields import FULL_TIME, PART_TIME, SHARES_BY_PATTERN, town_code
from .masking import without_contact
from .models import Vacancy
from .offers import features_of, schemes_of
from .parts import passages_of
from .pay_bands import bands_of
from .pay_of import Range, pay_of
from .states import earliest, status_spans, visible_span
from .wording import closing_words, hours_words, pay_words, place_words, posts_words

TRAINING: dict[str, str] = {
    WhoCanApply.TRAINING_POST: Training.TRAINEE.value,
    WhoCanApply.NEWLY_QUALIFIED: Training.ASYE.value,
}


@sources.register("careers.vacancy")
class VacancySource(Source):
    model = Vacancy
    kinds = ("vacancy",)

    def queryset(self) -> models.QuerySet:
        return Vacancy.objects.live().with_what_is_found()

    def document(self, obj: models.Model) -> Document | None:
        return document_of(obj)  # type: ignore[arg-type]

    def touched_by(self) -> Mapping[type[models.Model], Callable[[Any], Iterable[int]]]:
        return {
            Organisation: lambda row: ids(Q(employer=row)),
            RolePage: lambda row: ids(Q(role=row)),
            Place: lambda row: ids(Q(places__place=row)),
            PayScale: lambda row: ids(Q(pay_scale=row)),
            PayAward: lambda row: ids(Q(pay_scale=row.scale_id)),
            EmployerPage: lambda row: ids(Q(employer=row.organisation_id)),
            EmployerFeature: lambda row: ids(Q(employer=row.page.organisation_id)),
            Choice: lambda row: ids(
                Q(role_family=row) | Q(area_of_practice=row) | Q(stage=row) | Q(patterns=row) | Q(schemes=row)
            ),
            **naming.TOUCHED_BY,
        }


def ids(which: Q) -> list[int]:
    return list(Vacancy.objects.live().filter(which).values_list("pk", flat=True).distinct())


def document_of(vacancy: Vacancy, at: datetime | None = None) -> Document | None:
    """None when somebody it names does not agree to be found."""
    at = at or clock.now()
    until = naming.findable_until(vacancy, at)
    if until and until <= at:
        return None
    passages = passages_of(vacancy, at)
    visible = visible_span(vacancy)
    return Document(
        key=f"careers.vacancy:{vacancy.pk}",
        kind="vacancy",
        title=vacancy.title,
        url=vacancy.get_absolute_url(),
        summary=without_contact(vacancy.summary, vacancy),
        body=body_of(vacancy, passages),
        names=names_of(vacancy),
        means=(vacancy.reference,) if vacancy.reference else (),
        values=values_of(vacancy, at),
        places=points_of(vacancy),
        statuses=status_spans(vacancy),
        visible=replace(visible, end=earliest(visible.end, until)),
        published_at=vacancy.opens_at or vacancy.first_published_at or vacancy.created_at,
        changed_at=max(filter(None, (vacancy.changed_at, vacancy.opens_at)), default=None),
        people=tuple(sorted(naming.people_named(vacancy))),
        language=vacancy.language,
        passages=passages,
        extra=extra_of(vacancy, at),
        stale_from=next(
            (clock.midnight(day) for day in vacancy.pay_turns_after(timezone.localdate(at))), None
        ),
    )


def body_of(vacancy: Vacancy, passages: tuple[Passage, ...]) -> str:
    texts = [
        without_contact(vacancy.who_can_apply_note, vacancy),
        *(f"{part.heading}\n{part.text}" for part in passages),
    ]
    return "\n".join(text for text in texts if text)


def names_of(vacancy: Vacancy) -> tuple[str, ...]:
    """What finds it exactly: other titles of its role, its employer by any name, team, reference, places."""
    role = [vacancy.role.title, *vacancy.role.other_titles.splitlines()] if vacancy.role else []
    places = [
        name
        for row in vacancy.places.all()
        for name in (row.name, *(row.place.all_names if row.place else []))
    ]
    found = [*role, *vacancy.employer.all_names, vacancy.team, vacancy.reference, *places]
    return tuple(dict.fromkeys(name.strip() for name in found if name.strip()))


def pay_values(vacancy: Vacancy, today: date) -> dict[str, tuple[Dated, ...]]:
    """Pay as it is now and from each award on, so that the clock alone turns it."""
    found: dict[str, list[Dated]] = {"pay_actual": [], "pay_full_time": [], "pay_band": []}
    for day, following in pairwise([today, *vacancy.pay_turns_after(today), None]):
        assert day is not None
        pay = pay_of(vacancy, day)
        values: dict[str, tuple[Any, ...]] = {
            "pay_actual": numbers(pay.actual),
            "pay_full_time": numbers(pay.full_time),
            "pay_band": bands_of(pay, vacancy.stated_on(day).is_given),
        }
        start = clock.midnight(day) if day != today else None
        end = clock.midnight(following) if following else None
        for name, value in values.items():
            if value:
                found[name].append(Dated(value, start, end))
    return {name: tuple(parts) for name, parts in found.items()}


def training_of(vacancy: Vacancy) -> str:
    """As HR says, else as the contract and who can apply say."""
    if vacancy.training:
        return vacancy.training
    if vacancy.contract == Contract.APPRENTICESHIP:
        return Training.APPRENTICESHIP.value
    return TRAINING.get(vacancy.who_can_apply, "")


def towns_of(vacancy: Vacancy) -> tuple[str, ...]:
    """Those of its places that the site knows; a name that only this advert uses is no choice to offer."""
    return tuple(dict.fromkeys(town_code(row.place.name) for row in vacancy.places.all() if row.place))


def values_of(vacancy: Vacancy, at: datetime | None = None) -> dict[str, Any]:
    """Its own, and what its employer says for all its posts."""
    shared = {
        "scheme": tuple(choice.code for choice in schemes_of(vacancy)),
        "feature": features_of(vacancy),
    }
    return own_values(vacancy, at) | {name: value for name, value in shared.items() if value}


def own_values(vacancy: Vacancy, at: datetime | None = None) -> dict[str, Any]:
    today = timezone.localdate(at or clock.now())
    chosen = {
        name: choice.code
        for name in ("role_family", "area_of_practice", "stage")
        if (choice := getattr(vacancy, name)) is not None
    }
    values = {
        **chosen,
        "role": vacancy.role.slug if vacancy.role else None,
        "who_can_apply": vacancy.who_can_apply,
        "employer": vacancy.employer.slug,
        "council": councils_of(vacancy),
        "hours": shares_of_full_time(vacancy),
        "weekly_hours": None if vacancy.weekly_hours is None else float(vacancy.weekly_hours),
        "pattern": tuple(
            choice.code for choice in vacancy.patterns.all() if choice.code not in SHARES_BY_PATTERN
        ),
        "contract": vacancy.contract,
        "hybrid": vacancy.hybrid,
        "car": vacancy.car,
        "training": training_of(vacancy),
        "training_post": bool(training_of(vacancy)),
        "town": towns_of(vacancy),
        "visa": vacancy.visa_sponsorship,
        **pay_values(vacancy, today),
        "closes_at": vacancy.closes_at if vacancy.closing_kind == ClosingKind.DATE else None,
    }
    return {name: value for name, value in values.items() if value not in (None, "", ())}


def councils_of(vacancy: Vacancy) -> tuple[str, ...]:
    """The authorities in whose areas its places lie, as an editor says or by the map."""
    rows = [(row, row.coordinates) for row in vacancy.places.all()]
    found = [
        (row.place and row.place.authority) or (authority_at(*where) if where else "") for row, where in rows
    ]
    return tuple(dict.fromkeys(name for name in found if name))


def shares_of_full_time(vacancy: Vacancy) -> tuple[str, ...]:
    """As its hours are, and as the employer offers it: a full-time post may be open to part-timers too."""
    offered = {SHARES_BY_PATTERN.get(choice.code) for choice in vacancy.patterns.all()}
    if vacancy.weekly_hours is not None:
        offered.add(PART_TIME if vacancy.weekly_hours < vacancy.full_time_hours else FULL_TIME)
    return tuple(share for share in (FULL_TIME, PART_TIME) if share in offered)


def numbers(ends: Range) -> tuple[float, ...]:
    return tuple(float(end) for end in ends if end is not None)


def points_of(vacancy: Vacancy) -> tuple[Point, ...]:
    rows = [(row.name, row.coordinates) for row in vacancy.places.all()]
    return tuple(Point(name, *where) for name, where in rows if where)


def extra_of(vacancy: Vacancy, at: datetime | None = None) -> dict[str, Any]:
    """What a card shows, as long as the pay stands. Nothing else relative to now, and nobody's name."""
    pay = pay_words(vacancy, timezone.localdate(at or clock.now()))
    hours, places = hours_words(vacancy), place_words(vacancy)
    who, contract = label_of(WhoCanApply, vacancy.who_can_apply), label_of(Contract, vacancy.contract)
    closing = closing_words(vacancy)
    facts = {
        _("Employer"): vacancy.employer.name,
        _("Pay"): pay.main,
        _("Pay, worked out"): pay.under,
        _("Pay to come"): pay.later,
        _("Hours"): hours,
        _("Contract"): contract,
        _("Where"): places,
        _("Who can apply"): who,
        _("Closing"): closing,
    }
    return {
        "line": vacancy.employer.name,
        "employer": vacancy.employer.name,
        "team": vacancy.team,
        "pay": pay.main,
        "pay_note": pay.under,
        "hours": hours,
        "contract": contract,
        "place": places,
        "anywhere": vacancy.hybrid == Workplace.REMOTE,
        "posts": posts_words(vacancy),
        "who_can_apply": who,
        "closing": closing,
        "reference": vacancy.reference,
        "facts": [{"label": str(label), "value": value} for label, value in facts.items() if value],
    }

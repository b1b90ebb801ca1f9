"""``GET /api/v1/vacancies`` and ``/api/v1/vacancies/{id}``. Nobody's name or address is ever in it."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Router

from portal import clock
from portal.api.problems import problem
from portal.guard.asking import help_with
from portal.search.request import SearchRequest
from portal.search.web.api import LazyParameters, answer, invalid
from portal.search.web.schemas import SearchOut

from .masking import masked
from .models import Vacancy
from .naming import withheld
from .offers import schemes_of
from .parts import passages_of
from .pay_of import Range, pay_of
from .schemas import VacancyOut
from .sources import training_of
from .states import READABLE, State, state_of
from .wording import pay_words

router = Router(tags=["vacancies"])


@router.get(
    "/vacancies",
    response=SearchOut,
    summary="Search the vacancies",
    openapi_extra={"parameters": LazyParameters()},
)
def vacancies(request: HttpRequest, response: HttpResponse) -> Any:
    """The open ones, unless ``status`` asks for others. The same parameters as ``/search``."""
    asked, ignored, errors = SearchRequest.from_query(request.GET)
    help = help_with("vacancies", request)
    if errors:
        return invalid(errors, help)
    status = asked.status or (State.OPEN.value,)
    asked = asked.but(kinds=("vacancy",), status=status, page=asked.page)
    return answer(asked, ignored, help, response)


@router.get("/vacancies/{int:id}", response=VacancyOut, summary="One vacancy")
def vacancy(request: HttpRequest, id: int) -> Any:
    """Readable ones with their status; 410 once it has gone, 404 before it ever was."""
    found = Vacancy.objects.with_what_is_found().filter(pk=id).first()
    now = clock.now()
    state = state_of(found, now) if found else None
    if state == State.GONE or (found and state in READABLE and withheld(found, now)):
        return problem(410, _("This vacancy has gone"))
    if found is None or state not in READABLE:
        raise Http404
    return shown(found, State(state))


def shown(found: Vacancy, state: State) -> dict[str, Any]:
    plain = (
        "title", "reference", "team", "posts", "summary", "who_can_apply", "who_can_apply_note", "contract",
        "weekly_hours", "full_time_hours", "weeks_a_year", "hybrid", "car", "visa_sponsorship", "opens_at",
        "closing_kind", "closes_at", "confirm_by", "may_close_early", "close_reason", "language",
        "registration", "hybrid_days", "car_note", "starts_on", "starts_note", "caseload_most", "caseload_note",
        "supervision_weeks", "supervision_note", "checks", "checks_note", "interviews_on", "interviews_until",
        "interviews_note",
    )  # fmt: skip
    chosen = ("role_family", "area_of_practice", "stage")
    found = masked(found)
    return {
        **{name: getattr(found, name) for name in plain},
        "training": training_of(found),
        "essential": found.essential.splitlines(),
        "desirable": found.desirable.splitlines(),
        **{name: choice.code if (choice := getattr(found, name)) else None for name in chosen},
        "id": found.pk,
        "url": found.get_absolute_url(),
        "status": state.value,
        "employer": found.employer.slug,
        "employer_name": found.employer.name,
        "role": found.role.slug if found.role else None,
        "patterns": [choice.code for choice in found.patterns.all()],
        "schemes": [choice.code for choice in schemes_of(found)],
        "pay": shown_pay(found),
        "allowances": [
            {
                "kind": row.kind,
                "minimum": row.amount_min,
                "maximum": row.amount_max,
                "per": row.per,
                "conditions": row.conditions,
                "name": row.name,
                "percent": row.percent,
                "included": row.included,
                "repayment": row.repayment,
            }
            for row in found.allowances.all()
        ],
        "places": [shown_place(row) for row in found.places.all()],
        "apply_url": found.apply_url if state == State.OPEN else "",
        "texts": [
            {"anchor": passage.key.partition("#")[2], "heading": passage.heading, "text": passage.text}
            for passage in passages_of(found)
        ],
        "published_at": found.first_published_at,
    }


def shown_pay(found: Vacancy) -> dict[str, Any]:
    pay, given = pay_of(found), found.stated_on()
    return {
        "stated": ends((given.low, given.high)),
        "period": given.period if given.is_given else "",
        "full_time_year": ends(pay.full_time),
        "actual_year": ends(pay.actual),
        "hour": ends(pay.hourly),
        "scale": found.pay_scale.name if found.pay_scale else "",
        "point_from": found.point_from,
        "point_to": found.point_to,
        "grade": found.grade,
        "to_come": [shown_award(found, day) for day in found.pay_turns_after(clock.today())],
        "words": pay_words(found).main,
        "as_advertised": found.pay_raw,
    }


def shown_award(found: Vacancy, day: date) -> dict[str, Any]:
    pay, given = pay_of(found, day), found.stated_on(day)
    return {
        "day": day,
        "stated": ends((given.low, given.high)),
        "full_time_year": ends(pay.full_time),
        "actual_year": ends(pay.actual),
    }


def ends(pair: Range) -> dict[str, Any]:
    return {"minimum": pair[0], "maximum": pair[1]}


def shown_place(row: Any) -> dict[str, Any]:
    latitude, longitude = row.coordinates or (None, None)
    return {"name": row.name, "address": row.address, "latitude": latitude, "longitude": longitude}

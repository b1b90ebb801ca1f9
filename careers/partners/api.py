"""``/api/v1/employers/{employer}/vacancies``: what an employer's recruitment system does with its adverts.

The same verbs as the desk's, so that rights, table of turns, review and history are the same. Reading what is public
needs no key.
"""

from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Header, Path, Query, Router
from ninja.decorators import decorate_view
from ninja.responses import Status
from wagtail.actions.publish_revision import PublishPermissionError

from careers.vacancies.models import Vacancy
from careers.vacancies.naming import withheld
from careers.vacancies.publishing import NotReadyToPublish
from careers.vacancies.states import READABLE, State, course_of, state_of
from careers.vacancies.turns import TurnRefused
from portal import clock
from portal.api.idempotency import idempotent
from portal.api.keys import Key, NoKey
from portal.api.limits import limited
from portal.api.problems import Problem, problem
from portal.organisations.models import Organisation

from . import sending
from .going_out import waits_for
from .models import SentAdvert
from .parts import given_by, parts_of, path_of
from .refusals import Missing, NotYours, Refused
from .schemas import (
    AdvertChange,
    AdvertIn,
    AdvertOut,
    CloseIn,
    ExtendIn,
    Reference,
    ReferencedAdvertIn,
    RelistIn,
    SentPage,
)

router = Router(tags=["partners"])
PATH = "/employers/{employer}/vacancies"
ONE = PATH + "/{reference}"
PAGE_SIZE = 50
PROBLEMS = {401: Problem, 403: Problem, 404: Problem, 409: Problem, 412: Problem, 422: Problem, 429: Problem}


def header(name: str, longest: int, said: str) -> Any:
    """``said`` is for the partner's programmer, in the API's own language."""
    return Header(alias=name, max_length=longest, description=said)


Employer = Annotated[str, Path(pattern=r"^[-a-zA-Z0-9_]{1,120}$")]
OneReference = Annotated[Reference, Path()]
IfMatch = Annotated[
    str,
    header(
        "If-Match", 100, "The ETag of the advert as you read it: yours replaces what was changed by hand."
    ),
]
IdempotencyKey = Annotated[
    str,
    header(
        "Idempotency-Key", 255, "New for each new request: sent again within a day, it does nothing again."
    ),
]
writes = decorate_view(idempotent, limited)


def in_words(view: Callable[..., Any]) -> Callable[..., Any]:
    """Every refusal of our verbs as a problem, with the parts of the request that it is about."""

    @wraps(view)
    def inside(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return view(request, *args, **kwargs)
        except Refused as refused:
            return problem(refused.status, refused.title, refused.detail, **refused.more)
        except NotReadyToPublish as lacking:
            return lacks({path_of(field): message for field, message in lacking.problems.items()})
        except ValidationError as wrong:
            return lacks({path_of(field): " ".join(said) for field, said in wrong.message_dict.items()})
        except (TurnRefused, PublishPermissionError) as refused:
            return problem(409, _("This is not possible now"), str(refused))

    return inside


def lacks(errors: dict[str, str]) -> HttpResponse:
    return problem(422, _("The advert lacks something"), _("Nothing was changed."), errors=errors)


@router.get(PATH, auth=Key(), response={200: SentPage, **PROBLEMS}, summary="What your key has sent")
@in_words
def sent_adverts(
    request: HttpRequest, employer: Employer, page: Annotated[int, Query(ge=1, le=100_000)] = 1
) -> Any:
    """Newest first, drafts too."""
    own = sending.employer_for(employer, request.user)
    rows = SentAdvert.objects.filter(employer=own).select_related("vacancy__employer").order_by("-pk")
    pages = Paginator(rows, PAGE_SIZE)
    shown = pages.get_page(page)
    return {
        "total": pages.count,
        "page": shown.number,
        "pages": pages.num_pages,
        "results": [out(sent) for sent in shown],
    }


@router.get(
    ONE, auth=[Key(), NoKey()], response={200: AdvertOut, **PROBLEMS, 410: Problem}, summary="One advert"
)
@in_words
def one_advert(
    request: HttpRequest, response: HttpResponse, employer: Employer, reference: OneReference
) -> Any:
    """Anyone reads how a published one stands; the employer's key also drafts, and the advert as it was sent."""
    try:
        own = sending.employer_for(employer, request.user)
    except NotYours:
        return public(employer, reference)
    sent = sending.found(own, reference)
    response["ETag"] = sending.etag_of(sent.vacancy)
    return out(sent, whole=True)


@router.post(PATH, auth=Key(), response={201: AdvertOut, **PROBLEMS}, summary="Make an advert")
@writes
@in_words
def make(
    request: HttpRequest,
    response: HttpResponse,
    employer: Employer,
    data: ReferencedAdvertIn,
    idempotency_key: IdempotencyKey = "",
) -> Any:
    own, user = sending.employer_for(employer, request.user), request.user
    outcome = sending.make_advert(employer=own, reference=data.reference, given=given_by(data), user=user)
    return answer(response, outcome)


@router.put(
    ONE, auth=Key(), response={200: AdvertOut, 201: AdvertOut, **PROBLEMS}, summary="Make or replace it"
)
@writes
@in_words
def put(
    request: HttpRequest,
    response: HttpResponse,
    employer: Employer,
    reference: OneReference,
    data: AdvertIn,
    if_match: IfMatch = "",
    idempotency_key: IdempotencyKey = "",
) -> Any:
    """Sent again, nothing happens. Parts that somebody changed on the site stay, if you send them as before."""
    own, given = sending.employer_for(employer, request.user), given_by(data)
    outcome = sending.put_advert(
        employer=own, reference=reference, given=given, user=request.user, if_match=if_match
    )
    return answer(response, outcome)


@router.patch(ONE, auth=Key(), response={200: AdvertOut, **PROBLEMS}, summary="Change some parts")
@writes
@in_words
def change(
    request: HttpRequest,
    response: HttpResponse,
    employer: Employer,
    reference: OneReference,
    data: AdvertChange,  # type: ignore[valid-type]
    if_match: IfMatch = "",
    idempotency_key: IdempotencyKey = "",
) -> Any:
    own, given = sending.employer_for(employer, request.user), given_by(data)
    outcome = sending.change_advert(
        employer=own, reference=reference, given=given, user=request.user, if_match=if_match
    )
    return answer(response, outcome)


@router.post(ONE + "/close", auth=Key(), response={200: AdvertOut, **PROBLEMS}, summary="Close it early")
@writes
@in_words
def close(
    request: HttpRequest,
    response: HttpResponse,
    employer: Employer,
    reference: OneReference,
    data: CloseIn,
    idempotency_key: IdempotencyKey = "",
) -> Any:
    """Candidates read the reason. Closed before, nothing happens."""
    own = sending.employer_for(employer, request.user)
    outcome = sending.close_advert(
        employer=own, reference=reference, reason=data.reason.value, user=request.user
    )
    return answer(response, outcome)


@router.post(
    ONE + "/extend", auth=Key(), response={200: AdvertOut, **PROBLEMS}, summary="Keep it open longer"
)
@writes
@in_words
def extend(
    request: HttpRequest,
    response: HttpResponse,
    employer: Employer,
    reference: OneReference,
    data: ExtendIn,
    idempotency_key: IdempotencyKey = "",
) -> Any:
    own, until = sending.employer_for(employer, request.user), {name: getattr(data, name) for name in UNTIL}
    return answer(
        response, sending.extend_advert(employer=own, reference=reference, user=request.user, **until)
    )


@router.post(ONE + "/relist", auth=Key(), response={201: AdvertOut, **PROBLEMS}, summary="Advertise it again")
@writes
@in_words
def relist(
    request: HttpRequest,
    response: HttpResponse,
    employer: Employer,
    reference: OneReference,
    data: RelistIn,
    idempotency_key: IdempotencyKey = "",
) -> Any:
    """A new vacancy of a closed post, linked to the old one; the reference is its from now on."""
    own, given = sending.employer_for(employer, request.user), given_by(data)
    return answer(
        response, sending.relist_advert(employer=own, reference=reference, given=given, user=request.user)
    )


UNTIL = ("closes_at", "confirm_by")


def answer(response: HttpResponse, outcome: sending.Outcome) -> Any:
    response["ETag"] = sending.etag_of(outcome.vacancy)
    return Status(201 if outcome.created else 200, {**out(outcome.sent, whole=True), "kept": outcome.kept})


def public(employer: str, reference: str) -> Any:
    own = Organisation.objects.filter(slug=employer).first()
    sent = (
        SentAdvert.objects.filter(employer=own, reference=reference)
        .select_related("vacancy__employer")
        .first()
    )
    state = state_of(sent.vacancy, clock.now()) if sent else None
    if sent is None or (state not in READABLE and state != State.GONE):
        raise Missing
    if state == State.GONE or withheld(sent.vacancy, clock.now()):
        return problem(410, _("This vacancy has gone"))
    return out(sent) | {"waits_for": ""}


def out(sent: SentAdvert, *, whole: bool = False) -> dict[str, Any]:
    row: Vacancy = sent.vacancy
    return {
        "reference": sent.reference,
        "id": row.pk,
        "url": row.get_absolute_url(),
        "status": state_of(row, clock.now()),
        "waits_for": waits_for(row),
        "close_reason": row.close_reason or None,
        "closes_at": course_of(row).closes,
        "advert": parts_of(sending.draft_of(row)) if whole else None,
    }

"""What a partner does with an advert: the desk's own verbs, found by the employer's own reference.

All raise a Refused, a TurnRefused or NotReadyToPublish, and have then changed nothing.
"""

from dataclasses import dataclass, field
from hashlib import sha256
from json import dumps
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from careers.employers.members import works_for
from careers.vacancies.choices import ClosingKind
from careers.vacancies.copying import relist_vacancy
from careers.vacancies.models import Vacancy
from careers.vacancies.states import State, state_of
from careers.vacancies.turning import archive_vacancy, check_lock, close_vacancy, extend_vacancy
from careers.vacancies.turns import MayNotFollow, Turn
from portal import clock
from portal.organisations.models import Organisation

from .going_out import check_no_other_draft, save_and_send_on, take_back_from_review
from .merging import Merged, differing, merge
from .models import SentAdvert
from .parts import parts_of, write
from .refusals import ChangedByHand, Missing, NotAsRead, NotYours, Taken, Unusable

OVER = (State.CLOSED, State.GONE)


@dataclass(slots=True)
class Outcome:
    """``kept`` names the parts whose hand-made words stayed."""

    sent: SentAdvert
    created: bool = False
    kept: list[str] = field(default_factory=list)

    @property
    def vacancy(self) -> Vacancy:
        return self.sent.vacancy


def employer_for(slug: str, user: Any) -> Organisation:
    """The employer that ``user`` writes for. Raises NotYours, also for one that does not exist."""
    employer = Organisation.objects.filter(slug=slug).first()
    policy = policy_registry.get_by_type(Vacancy)
    if employer is None or not (policy.user_has_permission(user, "add") and works_for(user, employer.pk)):
        raise NotYours
    return employer


def draft_of(vacancy: Vacancy) -> Vacancy:
    """As it was written last: by the partner, or since by hand."""
    return vacancy.get_latest_revision_as_object()


def etag_of(vacancy: Vacancy) -> str:
    """Changes with every change of its words and of its state."""
    said = [vacancy.pk, parts_of(draft_of(vacancy)), vacancy.live, str(vacancy.closed_early_at)]
    return f'"{sha256(dumps(said, sort_keys=True).encode()).hexdigest()[:32]}"'


def found(employer: Organisation, reference: str) -> SentAdvert:
    """Raises Missing."""
    sent = SentAdvert.objects.filter(employer=employer, reference=reference)
    one = sent.select_related("vacancy__employer", "vacancy__role").first()
    if one is None:
        raise Missing
    return one


def put_advert(
    *, employer: Organisation, reference: str, given: dict[str, Any], user: Any, if_match: str = ""
) -> Outcome:
    """The advert of this reference, made or changed, and published where the partner may.

    What somebody changed by hand stays where the partner sends what it sent before.
    """
    try:
        return _put(employer, reference, given, user, if_match, may_create=True)
    except IntegrityError:
        if not SentAdvert.objects.filter(employer=employer, reference=reference).exists():
            raise
        # Somebody made the same one in the meantime: now it is there to be changed.
        return _put(employer, reference, given, user, if_match, may_create=False)


def change_advert(
    *, employer: Organisation, reference: str, given: dict[str, Any], user: Any, if_match: str = ""
) -> Outcome:
    """Some parts alone. Raises Missing."""
    return _put(employer, reference, given, user, if_match, may_create=False)


def make_advert(*, employer: Organisation, reference: str, given: dict[str, Any], user: Any) -> Outcome:
    """A new one. Raises Taken when there is one of this reference."""
    try:
        with transaction.atomic():
            if SentAdvert.objects.filter(employer=employer, reference=reference).exists():
                raise Taken
            return _create(employer, reference, given, user)
    except IntegrityError:
        if not SentAdvert.objects.filter(employer=employer, reference=reference).exists():
            raise
        raise Taken from None


@transaction.atomic
def _put(
    employer: Organisation,
    reference: str,
    given: dict[str, Any],
    user: Any,
    if_match: str,
    *,
    may_create: bool,
) -> Outcome:
    rows = SentAdvert.objects.select_for_update(of=("self",)).select_related("vacancy")
    sent = rows.filter(employer=employer, reference=reference).first()
    if sent is not None:
        return _change(sent, given, user, if_match)
    if not may_create:
        raise Missing
    if if_match:
        raise NotAsRead
    return _create(employer, reference, given, user)


def _create(employer: Organisation, reference: str, given: dict[str, Any], user: Any) -> Outcome:
    vacancy = Vacancy(employer=employer, reference=reference, live=False)
    write(vacancy, given, set(given))
    vacancy.full_clean(exclude=["slug"], validate_unique=False)
    vacancy.save()
    sent = SentAdvert.objects.create(
        employer=employer, reference=reference, vacancy=vacancy, sent=given, sent_at=clock.now()
    )
    log(instance=vacancy, action="wagtail.create", user=user)
    save_and_send_on(sent, vacancy, user)
    return Outcome(found(employer, reference), created=True)


def _change(sent: SentAdvert, given: dict[str, Any], user: Any, if_match: str) -> Outcome:
    row = Vacancy.objects.select_for_update().get(pk=sent.vacancy_id)
    if state_of(row, clock.now()) in OVER:
        # It goes when a post closes, whatever the nightly run sends.
        given = {name: value for name, value in given.items() if name != "contact"}
    draft = draft_of(row)
    stands, etag = parts_of(draft), etag_of(row)
    if if_match and if_match not in ("*", etag):
        raise NotAsRead
    merged = merge(sent.sent, stands, given) if not if_match else Merged(differing(stands, given))
    if merged.clash:
        raise ChangedByHand(merged.clash, etag)
    if merged.taken:
        _check_state(row, merged.taken)
        take_back_from_review(row, user)
        check_lock(row, user)
        check_no_other_draft(row, sent)
        write(draft, given, set(merged.taken))
    sent.sent, sent.sent_at = {**sent.sent, **given}, clock.now()
    if merged.taken:
        save_and_send_on(sent, draft, user)
    else:
        sent.save(update_fields=["sent", "sent_at"])
    return Outcome(found(sent.employer, sent.reference), kept=merged.kept)


def _check_state(row: Vacancy, names: list[str]) -> None:
    """What was closed on purpose is not opened by another date: it is advertised again."""
    state = state_of(row, clock.now())
    if state == State.GONE or (row.closed_early_at and "closing" in names):
        raise MayNotFollow(Turn.PUBLISH, state)


def close_advert(*, employer: Organisation, reference: str, reason: str, user: Any) -> Outcome:
    """Closed before: nothing happens. One that is to open later never opens."""
    sent = found(employer, reference)
    state = state_of(sent.vacancy, clock.now())
    if state == State.SCHEDULED:
        archive_vacancy(vacancy=sent.vacancy, user=user)
    elif state not in OVER:
        close_vacancy(vacancy=sent.vacancy, user=user, reason=reason)
    return Outcome(found(employer, reference))


def extend_advert(*, employer: Organisation, reference: str, user: Any, **until: Any) -> Outcome:
    """Extended to the same time before: nothing happens."""
    sent = found(employer, reference)
    row = sent.vacancy
    name = "confirm_by" if row.closing_kind == ClosingKind.UNTIL_FILLED else "closes_at"
    if until[name] is None:
        raise Unusable({name: _("Give the time to which it is extended.")})
    if getattr(row, name) != until[name]:
        extend_vacancy(vacancy=row, user=user, **{name: until[name]})
        sent.vacancy.refresh_from_db()
        _remember(sent, ["closing"])
    return Outcome(found(employer, reference))


@transaction.atomic
def relist_advert(*, employer: Organisation, reference: str, given: dict[str, Any], user: Any) -> Outcome:
    """The same post advertised again under its reference: a new vacancy, linked to the old one."""
    sent = found(employer, reference)
    draft = relist_vacancy(vacancy=sent.vacancy, user=user)
    write(draft, given, set(given))
    sent.vacancy, sent.sent, sent.sent_at = draft, {**sent.sent, **given}, clock.now()
    sent.revision = draft.latest_revision_id
    save_and_send_on(sent, draft, user)
    return Outcome(found(employer, reference), created=True)


def _remember(sent: SentAdvert, names: list[str]) -> None:
    """What the partner did by a verb counts as sent, or it would look like somebody's hand."""
    stands = parts_of(draft_of(sent.vacancy))
    sent.sent = {**sent.sent, **{name: stands[name] for name in names}}
    sent.revision = sent.vacancy.latest_revision_id
    sent.save(update_fields=["sent", "revision"])

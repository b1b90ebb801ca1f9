"""The verbs: an editor asks and takes back; the person looks, chooses, agrees, asks for a change, withdraws."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal import clock
from portal.media.orders import order
from portal.pages.models import BasePage
from portal.people.models import Consent, Person

from . import mails
from .digests import digest_of
from .drafts import draft_of, rename_in_draft
from .models import Agreement, AskedChange
from .withdrawing import withdraw_consent


class TextChanged(Exception):
    """What she last looked at is not what would be published now."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How she wishes to appear."""

    naming: str
    public_name: str
    show_face: bool
    show_team: bool
    show_town: bool


@dataclass(frozen=True, slots=True)
class Uses:
    """For what, and for how many months; None is until she withdraws it."""

    search: bool
    chatbot: bool
    elsewhere: bool
    months: int | None


@transaction.atomic
def ask(*, person: Person, page: Page, user: Any, email: str = "") -> Agreement:
    """A new link; an earlier one that nobody has answered leads nowhere from now on."""
    earlier = Agreement.objects.filter(
        person=person, page=page, answer=Agreement.Answer.WAITING, revoked_at=None
    )
    earlier.update(revoked_at=clock.now())
    agreement = Agreement.objects.create(person=person, page=page, asked_by=user)
    order(draft_of(page).pictures())
    if email:
        mails.send_link(agreement, email)
    return agreement


def take_back(agreement: Agreement) -> None:
    Agreement.objects.filter(pk=agreement.pk, revoked_at=None).update(revoked_at=clock.now())


def note_seen(agreement: Agreement, page: BasePage) -> None:
    agreement.seen_digest, agreement.seen_at = digest_of(page, agreement.person), clock.now()
    agreement.save(update_fields=["seen_digest", "seen_at"])


def has_seen(agreement: Agreement) -> bool:
    """Whether she has looked at just what would be published now."""
    return agreement.seen_digest == digest_of(draft_of(agreement.page), agreement.person)


@transaction.atomic
def choose(agreement: Agreement, wishes: Wishes) -> None:
    """Counts at once, wherever she is shown. In this draft her name is put as she wishes."""
    person = agreement.person
    for name in Wishes.__slots__:
        setattr(person, name, getattr(wishes, name))
    person.save()
    rename_in_draft(agreement.page, person)


@transaction.atomic
def agree(agreement: Agreement, uses: Uses) -> None:
    """Records a consent in place of every earlier one. Raises ``TextChanged`` unless she saw these words."""
    person, now = agreement.person, clock.now()
    digest = digest_of(draft_of(agreement.page), person)
    if agreement.seen_digest != digest:
        raise TextChanged
    until = months_on(clock.today(), uses.months) if uses.months else None
    for earlier in person.consents.filter(withdrawn_at=None):
        earlier.withdrawn_at, earlier.note = now, _("Replaced by a newer one.")
        earlier.save()
    agreement.consent = Consent.objects.create(
        person=person,
        agreed_on=clock.today(),
        until=until,
        given_to=person.organisation.name if person.organisation else "",
        search=uses.search,
        chatbot=uses.chatbot,
        picture=person.show_face,
        elsewhere=uses.elsewhere,
        note=_("By link, after reading the page."),
    )
    agreement.answer, agreement.answered_at, agreement.digest = Agreement.Answer.AGREED, now, digest
    # The link is her way to withdraw for as long as the consent lasts.
    agreement.expires_at = now + timedelta(days=366 * 10) if until is None else now + (until - clock.today())
    agreement.expires_at += timedelta(days=1)
    agreement.save()
    mails.tell_answer(agreement)


@transaction.atomic
def ask_for_change(agreement: Agreement, words: str) -> None:
    change = AskedChange.objects.create(agreement=agreement, words=words)
    agreement.answer, agreement.answered_at = Agreement.Answer.CHANGE, clock.now()
    agreement.digest = ""
    agreement.save()
    mails.tell_answer(agreement, change)


@transaction.atomic
def withdraw(agreement: Agreement) -> None:
    """She is shown nowhere from the next request on."""
    agreement.answer, agreement.answered_at, agreement.digest = Agreement.Answer.WITHDRAWN, clock.now(), ""
    agreement.save()
    withdraw_consent(agreement.person)
    mails.tell_answer(agreement)


def settle(change: AskedChange, *, user: Any, note: str) -> None:
    change.settled_at, change.settled_by, change.note = clock.now(), user, note
    change.save()


def months_on(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last one that month has."""
    year, month = divmod(day.month - 1 + months, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(day.year + year, month + 1, number)
        except ValueError:
            continue
    return date(day.year + year, month + 1, day.day)

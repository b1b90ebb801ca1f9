"""The verbs: to say that one is interested, and to take it back."""

import hashlib
import secrets
from typing import TYPE_CHECKING

from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from careers.programmes.status import ENDED, OPEN, OPENING_SOON
from portal import clock, mail
from portal.identity.naming import site_name
from portal.mail.models import OutgoingMail

from .links import WITHDRAW
from .models import Interest
from .promise import promise_of

if TYPE_CHECKING:
    from careers.models import ProgrammePage

KEY = "interest.thanks:"


def takes_interest(programme: "ProgrammePage") -> bool:
    return programme.live and programme.takes_interest and programme.status() != ENDED


def express(*, programme: "ProgrammePage", name: str, email: str, answers: tuple[str, str]) -> Interest:
    """One row an address: who writes again changes what she said, and how long it is kept.

    The same words twice, as by a second press, are thanked for once.
    """
    promise = promise_of(programme)
    first, second = (*programme.interest_questions, "", "")[:2]
    said = {
        "cohort": next_cohort(programme),
        "name": name,
        "question_1": first,
        "question_2": second,
        "answer_1": answers[0],
        "answer_2": answers[1],
        "agreed_to": promise.words,
        "sent_at": clock.now(),
        "delete_on": promise.delete_on,
    }
    with transaction.atomic():
        interest, _made = Interest.objects.update_or_create(
            programme=programme,
            email=email,
            defaults=said,
            create_defaults={**said, "nonce": secrets.token_urlsafe(16)},
        )
        thank(interest)
    return interest


def next_cohort(programme: "ProgrammePage") -> str:
    """The intake that opens next, or is open now; empty while none is announced."""
    standing = {intake.standing: intake.name for intake in reversed(list(programme.intakes.all()))}
    return standing.get(OPENING_SOON) or standing.get(OPEN) or ""


def thank(interest: Interest) -> None:
    """The key holds what was said, so that other words are thanked for anew."""
    said = "\n".join([interest.name, interest.answer_1, interest.answer_2])
    digest = hashlib.sha256(said.encode()).hexdigest()[:16]
    words = {
        "interest": interest,
        "programme": interest.programme,
        "answers": interest.answered,
        "withdraw": WITHDRAW.to(interest.nonce),
        "site_name": site_name(),
        "language": translation.get_language(),
    }
    mail.send(
        key=f"{KEY}{interest.nonce}:{digest}",
        to=interest.email,
        subject=_("%(programme)s: we have your name") % {"programme": interest.programme.title},
        text=render_to_string("careers/interest/mail/thanks.txt", words),
        html=render_to_string("careers/interest/mail/thanks.html", words),
    )


def withdraw(interest: Interest) -> None:
    """Row and mail go at once, whatever the mail has come to."""
    with transaction.atomic():
        OutgoingMail.objects.filter(key__startswith=f"{KEY}{interest.nonce}:").delete()
        interest.delete()

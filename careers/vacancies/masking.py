"""The contact of an advert stands in its own fields. Where the text repeats it, it is masked."""

import re
from copy import copy
from functools import lru_cache
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from .models import Vacancy


def without_contact(text: str, vacancy: "Vacancy") -> str:
    """``text``, plain or HTML, without the contact's name, address and number however they are spaced."""
    for pattern in patterns_of(vacancy):
        text = pattern.sub(lambda _found: _("the contact on the advert"), text)
    return text


def masked(vacancy: "Vacancy") -> "Vacancy":
    """A copy to show and never to save: every text without the contact, and the contact's own fields empty."""
    shown = copy(vacancy)
    for name in TEXTS:
        setattr(shown, name, without_contact(getattr(vacancy, name), vacancy))
    for name in ("contact_name", "contact_role", "contact_email", "contact_phone", "contact_purpose"):
        setattr(shown, name, "")
    return shown


def patterns_of(vacancy: "Vacancy") -> list[re.Pattern[str]]:
    return _patterns(vacancy.contact_email.strip(), vacancy.contact_phone, vacancy.contact_name)


@lru_cache(maxsize=1)
def _patterns(address: str, phone: str, name: str) -> list[re.Pattern[str]]:
    """Every text of one advert asks for the same. Of one alone: a contact is not to be remembered."""
    found = [
        rf"<a\b[^>]*mailto:{re.escape(address)}[^>]*>.*?</a>" if address else "",
        re.escape(address),
        r"[\s()-]*".join(re.findall(r"\d", phone)),
        r"\s+".join(re.escape(word) for word in name.split()),
    ]
    return [re.compile(one, re.IGNORECASE) for one in found if len(one) > SHORTEST]


TEXTS = (
    "summary", "who_can_apply_note", "contract_note", "the_work", "who_we_look_for", "essential", "desirable",
    "what_we_offer", "how_we_recruit", "more", "apply_note", "car_note", "starts_note", "caseload_note",
    "supervision_note", "checks_note", "interviews_note",
)  # fmt: skip
SHORTEST = 4
"""Characters of a pattern; what is shorter would strike at random."""

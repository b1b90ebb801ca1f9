"""The steps by which a row becomes an advert, in their order."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from careers.vacancies.models import Vacancy
from portal.organisations.models import folded

from ..values import NO_COLUMN, column_of, column_value, label
from . import dates, pay, places, terms, texts, who
from .advert import Advert, Known, Said

FIELD = {"title": 150, "reference": 60, "team": 150}
KEYS = frozenset(("employer", "role", "role_family"))
"""Looked up before: that they exist is known."""
TARGET_OF = {
    "pay_min": "pay",
    "pay_max": "pay",
    "weekly_hours": "hours",
    "closes_at": "closes",
    "opens_at": "opens",
}
ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.I)


def read_row(said: Said, known: Known) -> Advert:
    """Pure, but for looking up places. ``said``: target → text, what a person mended already put in."""
    advert = Advert()
    for step in (
        _post,
        _employer,
        pay.read,
        dates.read,
        terms.read,
        places.read,
        who.read,
        texts.read,
        _applying,
        _role,
        _storable,
    ):
        step(advert, said, known)
    return advert


def _post(advert: Advert, said: Said, known: Known) -> None:
    for name, longest in FIELD.items():
        text = plain(said.get(name, ""))
        if len(text) > longest:
            advert.hold(f"{name}_long", name, _("“%(text)s…” is too long here.") % {"text": text[:60]})
        else:
            advert.set(name, text, said.get(name, ""))
    if not plain(said.get("title", "")):
        advert.hold("title_missing", "title", _("It has no job title."))


def plain(text: str) -> str:
    """One line without markup. A title IN CAPITALS is written as others are."""
    line = " ".join(re.sub(r"<[^<>]{1,200}>", " ", text).replace("&amp;", "&").split())
    letters = [letter for letter in line if letter.isalpha()]
    shouted = len(letters) > 12 and all(letter.isupper() for letter in letters) and " " in line
    return line.capitalize() if shouted else line


def _employer(advert: Advert, said: Said, known: Known) -> None:
    own = said.get("employer", "").strip()
    found = known.employers.get(folded(own)) if own else known.employer.pk
    if found is None:
        message = _("No employer of yours is called “%(name)s”. Choose one.")
        advert.hold("employer_unknown", "employer", message % {"name": own})
        return
    advert.set("employer", found, own)


def _applying(advert: Advert, said: Said, known: Known) -> None:
    own = said.get("apply_url", "").strip() or known.fixed.get("apply_url", "")
    found = ADDRESS.search(own if "://" in own or not own else f"https://{own}")
    advert.set("apply_url", found[0] if found and len(found[0]) <= 500 and "." in found[0] else None, own)
    email = said.get("apply_email", "").strip() or known.fixed.get("apply_email", "")
    if "@" in own and not found:
        email = own
    try:
        validate_email(email)
        advert.set("apply_email", email, email)
    except ValidationError:
        pass
    if not (advert.get("apply_url") or advert.get("apply_email")):
        advert.hold(
            "apply_missing",
            "apply_url",
            _("It does not say how to apply. Give the link, or an e-mail address."),
        )


def _role(advert: Advert, said: Said, known: Known) -> None:
    """The longest title of a role that stands in the job's title."""
    title = f" {folded(advert.get('title') or '')} "
    found = next((one for one in known.roles if f" {one.name} " in title), None)
    if found:
        advert.set("role", found.role, said.get("title", ""))
        advert.set("role_family", found.family, said.get("title", ""))


def _storable(advert: Advert, said: Said, known: Known) -> None:
    """What no column can hold is a matter for a person, never an error half way through."""
    vacancy = Vacancy()
    silent = {field.name for field in Vacancy._meta.fields} - set(advert.values)
    for name, told in advert.values.items():
        if name not in NO_COLUMN:
            setattr(vacancy, column_of(name), column_value(name, told["value"]))
    try:
        vacancy.clean_fields(exclude=silent | KEYS)
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            advert.hold("value_impossible", TARGET_OF.get(name, name), f"{label(name)}: {' '.join(messages)}")
    for name, most in (("weekly_hours", 80), ("full_time_hours", 60), ("weeks_a_year", 53)):
        value = advert.get(name)
        if value is not None and not 0 < float(value) <= most:
            advert.hold("value_impossible", "hours", _("“%(value)s” cannot be right.") % {"value": value})

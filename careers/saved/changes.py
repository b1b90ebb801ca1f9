"""What has changed in an advert since somebody saved it, in words."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.utils.translation import gettext as _

from careers.vacancies.models import Vacancy
from careers.vacancies.states import course_of
from careers.vacancies.wording import pay_words
from portal.saying import day, moment
from portal.search.response import Hit

from .cookie import Saved, seconds


def as_it_stands(vacancy: Vacancy, now: datetime) -> Saved:
    pay = digest(pay_words(vacancy).main)
    return Saved(vacancy.pk, seconds(now), seconds(course_of(vacancy).closes), pay)


def digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:6]


def changes(saved: Saved, hit: Hit) -> list[str]:
    """In the order in which they matter; empty when it stands as it did."""
    extra: Mapping[str, Any] = hit.document.extra
    closes = closing_of(hit)
    found = []
    if "closed" in hit.statuses and seconds(closes) > saved.on:
        found.append(_("It has closed since you saved it."))
    elif seconds(closes) != saved.closes:
        then = datetime.fromtimestamp(saved.closes, UTC) if saved.closes else None
        found.append(_said_of_closing(then, closes))
    if digest(str(extra.get("pay", ""))) != saved.pay:
        found.append(_("The pay has changed. It is now: %(pay)s.") % {"pay": extra.get("pay", "")})
    return found


def closing_of(hit: Hit) -> datetime | None:
    """When it turns closed, as the index has it."""
    return next((span.start for span in hit.document.statuses if span.value == "closed"), None)


def _said_of_closing(then: datetime | None, now: datetime | None) -> str:
    if now is None:
        return _("It has no closing date any more.")
    if then is None:
        return _("It now has a closing date: %(now)s.") % {"now": moment(now)}
    if now < then:
        return _("It closes earlier than when you saved it. It was to close on %(then)s.") % {
            "then": day(then)
        }
    return _("It stays open longer than when you saved it. It was to close on %(then)s.") % {
        "then": day(then)
    }

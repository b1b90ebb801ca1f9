"""The kinds of thing that search finds, how they are called, and the words that ask for one."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

KINDS: dict[str, str | Promise] = {
    "vacancy": _("Vacancies"),
    "profile": _("Career profiles"),
    "role": _("Roles"),
    "route": _("Routes in"),
    "programme": _("Programmes"),
    "employer": _("Employers"),
    "story": _("Stories"),
    "event": _("Events"),
    "region": _("Regions"),
    "page": _("Help and information"),
    "term": _("Glossary"),
    "answer": _("Answers"),
}

ONE: dict[str, str | Promise] = {
    "vacancy": _("Vacancy"),
    "profile": _("Career profile"),
    "role": _("Role"),
    "route": _("Route in"),
    "programme": _("Programme"),
    "employer": _("Employer"),
    "story": _("Story"),
    "event": _("Event"),
    "region": _("Region"),
    "page": _("Help and information"),
    "term": _("Word explained"),
    "answer": _("Answer"),
}
"""What one of each kind is called on a result."""

ASKED_BY = {
    "vacancy": "job jobs vacancy vacancies post posts",
    "profile": "profile profiles story stories",
    "role": "role roles",
    "route": "route routes",
    "programme": "programme programmes program programs course courses",
    "employer": "employer employers",
    "story": "story stories",
    "event": "event events",
    "region": "region regions",
}
KINDS_ASKED_BY = {
    word: tuple(kind for kind, words in ASKED_BY.items() if word in words.split())
    for asked in ASKED_BY.values()
    for word in asked.split()
}
"""Somebody's story may stand on a career profile."""


def kind_term(kind: str) -> str:
    """The token that every document of a kind carries, so that "part-time jobs" finds vacancies."""
    return f"_kind_{kind}"


PARTS = frozenset({"answer"})
"""Parts of a page: in every order they stand below the whole ones of their tier."""


def meaning_term(terms: tuple[str, ...]) -> str:
    """The token of a document that these words alone mean."""
    return f"_is_{'_'.join(terms)}"


STATUSES: dict[str, str | Promise] = {
    "open": _("Open"),
    "opening_soon": _("Opening soon"),
    "upcoming": _("Coming up"),
    "between": _("Next intake not announced"),
    "closing_unknown": _("Old advert, not open as far as we know"),
    "closed": _("Closed"),
    "ended": _("Ended"),
    "past": _("Over"),
    "cancelled": _("Cancelled"),
}
TIERS = {"closing_unknown": 1, "closed": 2, "ended": 2, "past": 2, "cancelled": 2}
"""What stands below everything open; whatever is not named here is in tier 0."""

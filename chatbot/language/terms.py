"""Abbreviations with their names beside them, as the editors' terms have them."""

import re
from collections.abc import Iterable, Mapping

from django.db import DatabaseError

from portal.terms.models import Term

WORD = re.compile(r"[A-Za-z][A-Za-z0-9]+")
LONGEST = 12


def abbreviations() -> dict[str, str]:
    """Name by abbreviation, in lower case; none while the database is away."""
    try:
        known = list(Term.objects.exclude(abbreviation="").values_list("abbreviation", "name"))
    except DatabaseError:
        return {}
    return {short.lower(): name for short, name in known if len(short) <= LONGEST}


def with_names(text: str, known: Mapping[str, str]) -> str:
    """ "what does an iro do" asks about the independent reviewing officer (IRO)."""
    found = dict.fromkeys(word for word in WORD.findall(text) if word.lower() in known)
    names = [known[word.lower()] for word in found if is_meant(word, text)]
    new = [name for name in names if name.lower() not in text.lower()]
    return f"{text} ({', '.join(new)})" if new else text


def in_full(text: str, known: Mapping[str, str]) -> str:
    """The same, asked without the short form."""
    return WORD.sub(
        lambda found: known[found[0].lower()] if _stands_for(found[0], text, known) else found[0], text
    )


def _stands_for(word: str, text: str, known: Mapping[str, str]) -> bool:
    return word.lower() in known and is_meant(word, text)


def is_meant(word: str, text: str) -> bool:
    """Abbreviations that are words too ("send", "click") count only in capitals."""
    return word.isupper() or word.lower() not in WORDS_TOO


WORDS_TOO: Iterable[str] = frozenset(
    {"send", "click", "mash", "ad", "am", "as", "pa", "ap", "sp", "sm", "pe", "in", "care"}
)

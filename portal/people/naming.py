"""The words that would name somebody otherwise than she wishes."""

import re
from collections.abc import Iterable

from .models import Person

TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? "
#: First names that are words as well: found by themselves they would mean nobody.
ALSO_WORDS = set(
    "April August Art Bill Dawn Faith Grace Heather Holly Hope Iris Ivy Jack Joy June Mark May Olive Pat Patience Rob Rose"
    " Ruby Sky Sue Summer Will Young".split()
)


def unwelcome_names(person: Person) -> re.Pattern[str] | None:
    """Finds her full name, her surname after a title and, when her name is changed, her first name by itself.

    None when she goes by her full name.
    """
    if person.naming == Person.Naming.FULL or person.full_name == person.public_name:
        return None
    full = r"[\s\-]+".join(re.escape(part) for part in re.split(r"[\s\-]+", person.full_name))
    surname = re.escape(surname_of(person))
    first = person.full_name.partition(" ")[0]
    alone = ""
    if person.naming == Person.Naming.OTHER and first not in ALSO_WORDS:
        alone = rf"|\b{re.escape(first)}\b"
    return re.compile(rf"(?i:\b{full}\b)|\b{TITLES}{surname}\b{alone}")


def surname_of(person: Person) -> str:
    return person.full_name.rpartition(" ")[2]


def renamed(text: str, person: Person) -> str:
    """The text with her as she wishes to be named."""
    pattern = unwelcome_names(person)
    return pattern.sub(person.public_name, text) if pattern else text


def named_against_her_wish(person: Person, texts: Iterable[str]) -> bool:
    pattern = unwelcome_names(person)
    return pattern is not None and any(pattern.search(text) for text in texts)

"""What goes whole when it is about the person. Apps and rooms register in their own ``retention.py``.

Whatever nobody registers is found all the same: the name is taken out of every text column of the database.
"""

from collections.abc import Callable
from dataclasses import dataclass

from portal.people.models import Person
from portal.registry import Registry

from .names import Names


@dataclass(frozen=True)
class Subject:
    """``documents`` are the search keys (``app.model:pk``) of everything that names her."""

    person: Person
    names: Names
    documents: frozenset[str]


Eraser = Callable[[Subject], int]
"""Removes what is hers and says how many there were."""

erasers: Registry[Eraser] = Registry("retention")

"""What keeps a thing with drafts from being published, whoever or whatever publishes it.

Rooms and apps register in their own ``walls.py``::

    @wall("disclosure", BasePage, settled_by_moderator=True)
    def every_passage_is_answered(page: BasePage) -> Iterable[Obstacle]: ...

The model's ``publish`` and its form ask ``obstacles``, so that editor, bulk action, schedule, workflow and API are
refused alike.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from portal.registry import Registry

UNTITLED = "Untitled ("


@dataclass(frozen=True, slots=True)
class Obstacle:
    """``message`` says what to do, in the editor's words; ``field`` is where, if it is one field."""

    message: str
    field: str = ""


Find = Callable[[Any], Iterable[Obstacle]]
F = TypeVar("F", bound=Find)


@dataclass(frozen=True, slots=True)
class Wall:
    model: type
    find: Find
    settled_by_moderator: bool


walls: Registry[Wall] = Registry("walls")


def wall(name: str, model: type, *, settled_by_moderator: bool = False) -> Callable[[F], F]:
    """``settled_by_moderator``: it keeps a thing from being published, not from being sent to review."""

    def add(find: F) -> F:
        walls.register(name)(Wall(model, find, settled_by_moderator))
        return find

    return add


def obstacles(thing: Any, *, for_review: bool = False) -> list[Obstacle]:
    """Why ``thing``, as it stands in memory, cannot be published now (or sent to review); empty when it can."""
    asked = [one for one in walls if isinstance(thing, one.model)]
    return [
        obstacle
        for one in asked
        if not (for_review and one.settled_by_moderator)
        for obstacle in one.find(thing)
    ]


def is_untitled(title: str) -> bool:
    """What an import that found no title calls its draft."""
    return title.startswith((UNTITLED, _("Untitled (%(file)s)").partition("%")[0]))

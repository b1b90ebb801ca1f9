"""Every free-text box of the site asks the same guard, and says here that it does."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise

from portal.guard.danger import Nearness, Verdict, assess
from portal.guard.signposts import Signpost, message, signposts
from portal.registry import Registry


@dataclass(frozen=True)
class Box:
    """A place where people write freely. ``label`` is what editors call it."""

    label: str | Promise


guards: Registry[Box] = Registry("guards")
"""An app's ``guards.py`` registers its boxes: ``guards.register("search")(Box(_("Search")))``."""


@dataclass(frozen=True)
class Help:
    """What to show instead of, or above, the box's usual answer. It never holds what the person wrote."""

    verdict: Verdict
    message: str
    signposts: tuple[Signpost, ...]


def look(
    box: str,
    text: str,
    *,
    local: Iterable[Mapping[str, str] | Signpost] = (),
    nearness: Nearness | None = None,
) -> Help | None:
    """Help for what was written in ``box``, which must be registered; None when nobody seems to be in danger."""
    guards[box]
    verdict = assess(text, nearness)
    if verdict is None:
        return None
    return Help(verdict, message(verdict), tuple(signposts(verdict, local)))

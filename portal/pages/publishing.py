"""What keeps a page from being published, whoever or whatever publishes it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from portal.people.consent import uncovered
from portal.people.models import Person, Use
from portal.registry import Registry

from .wishes import unwelcome

if TYPE_CHECKING:
    from .models import BasePage

UNTITLED = "Untitled ("

#: What else keeps a page back, in the editor's words. Apps and rooms register in their own ``walls.py``.
walls: Registry[Callable[["BasePage"], list[str]]] = Registry("walls")

#: What a moderator settles: it keeps a page from being published, not from being sent to review.
review_walls: Registry[Callable[["BasePage"], list[str]]] = Registry("walls")

#: What else knows of people whom a page names, as a set of their keys.
also_named: Registry[Callable[["BasePage"], set[int]]] = Registry("importers")


class PublishingRefused(ValidationError):
    """Raised by ``publish`` with the reasons, in the editor's words."""

    def __init__(self, reasons: list[str], page_id: int) -> None:
        super().__init__(reasons)
        self.page_id = page_id


def everyone_named(page: "BasePage") -> set[int]:
    return page.people_named().union(*(names(page) for names in also_named))


def why_second_pair(page: "BasePage") -> str:
    """Why somebody else than its writers publishes it; empty when they may."""
    if everyone_named(page):
        return _("It names people.")
    if page.states_national_facts() and page.speaker is None:
        return _("It states facts that hold for the whole country.")
    return ""


def obstacles(page: "BasePage", *, for_review: bool = False) -> list[str]:
    """Why the page cannot be published now (or sent to review); empty when it can."""
    found = []
    if page.title.startswith(UNTITLED):
        found.append(_("It has no title yet. Give it one, then publish it."))
    unasked = uncovered(everyone_named(page), Use.PAGE)
    if unasked:
        names = get_text_list([person.public_name for person in unasked], _("and"))
        found.append(
            _(
                "It names %(names)s, and no valid consent or public source is recorded. "
                "Record what was agreed under People, or take the name out."
            )
            % {"names": names}
        )
    found += unwelcome(page, Person.objects.filter(pk__in=page.people_it_is_about()))
    found += page.own_obstacles()
    asked = walls if for_review else [*walls, *review_walls]
    return found + [reason for wall in asked for reason in wall(page)]

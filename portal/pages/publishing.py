"""What keeps a page from being published: the pages' own walls, and the refusal."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from portal.people.consent import uncovered
from portal.people.models import Person, Use
from portal.registry import Registry
from portal.review import walls
from portal.review.walls import Obstacle, is_untitled

from .wishes import unwelcome

if TYPE_CHECKING:
    from portal.media.models import PortalImage

    from .models import BasePage

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
    return [obstacle.message for obstacle in walls.obstacles(page, for_review=for_review)]


def has_a_title(page: "BasePage") -> Iterator[Obstacle]:
    if is_untitled(page.title):
        yield Obstacle(_("It has no title yet. Give it one, then publish it."), "title")


def everyone_agreed(page: "BasePage") -> Iterator[Obstacle]:
    """Or a public source is recorded."""
    if unasked := uncovered(everyone_named(page), Use.PAGE):
        names = get_text_list([person.public_name for person in unasked], _("and"))
        yield Obstacle(
            _(
                "It names %(names)s, and no valid consent or public source is recorded. "
                "Record what was agreed under People, or take the name out."
            )
            % {"names": names}
        )


def named_as_agreed(page: "BasePage") -> Iterator[Obstacle]:
    for reason in unwelcome(page, Person.objects.filter(pk__in=page.people_it_is_about())):
        yield Obstacle(reason)


def of_its_type(page: "BasePage") -> Iterator[Obstacle]:
    for reason in page.own_obstacles():
        yield Obstacle(reason)


def pictures_are_described(page: "BasePage") -> Iterator[Obstacle]:
    described = page.described_here()
    shown = (image for image, _shape in page.pictures() if image is not None)
    return undescribed(image for image in shown if image.pk not in described)


def undescribed(images: Iterable["PortalImage"]) -> Iterator[Obstacle]:
    for image in dict.fromkeys(images):
        if not getattr(image, "is_described", image.description):
            yield Obstacle(
                _(
                    "The picture “%(title)s” is neither described nor marked as decoration. "
                    "Open it under Images and do one of the two."
                )
                % {"title": image.title}
            )

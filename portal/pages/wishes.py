"""How the people of a page wish to appear: named so and not otherwise, and not at all without consent."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.text import slugify
from django.utils.translation import gettext as _

from portal.people.models import Person
from portal.people.naming import named_against_her_wish
from portal.people.presuming import presumed

from .parts import Part
from .text import plain

if TYPE_CHECKING:
    from .models import BasePage

SEPARATORS = re.compile(r"[/_.\-]+")


def is_withheld(page: "BasePage", at: datetime | None = None) -> bool:
    """Whether nobody may see it: somebody it is about does not agree, or is named otherwise than she wishes."""
    about = page.people_it_is_about() - presumed()
    if not about:
        return False
    people = [person for person in page.people_at_hand() if person.pk in about] if at is None else []
    if left := about - {person.pk for person in people}:
        people += Person.objects.filter(pk__in=left).with_may_be_shown(at)
    return any(not person.may_be_shown for person in people) or bool(unwelcome(page, people))


def unwelcome(page: "BasePage", people: Iterable[Person]) -> list[str]:
    """What the page says though one of these people does not wish it, in the editor's words."""
    people = [person for person in people if person.naming != Person.Naming.FULL]
    words = page.unwelcome_words()
    if not people and not words:
        return []
    said, places = [*said_texts(page), *told_by_pictures(page)], page.url_path.replace("-", " ")
    found = [
        _("It names %(name)s otherwise than agreed: her full name stands in the text, title or address.")
        % {"name": person.public_name}
        for person in people
        if named_against_her_wish(person, [*said, places])
    ]
    return found + [
        _("It says “%(word)s”, which was not to be named.") % {"word": word}
        for word in dict.fromkeys(words)
        if says(word, said) or slugify(word) in page.url_path.split("/")
    ]


def said_texts(page: "BasePage") -> list[str]:
    """Every text of the page that somebody may come to read."""
    own = [page.title, page.summary, page.seo_title, page.search_description, page.questions_answered]
    own += page.texts_beside_parts()
    return own + [text for part in page.all_parts for text in texts_of(part)]


def told_by_pictures(page: "BasePage") -> list[str]:
    """What a picture tells beside itself: the words for who cannot see it, and the name of its file."""
    images = [image for image, _shape in page.pictures() if image]
    return [f"{image.description} {SEPARATORS.sub(' ', image.file.name)}" for image in images]


def texts_of(part: Part) -> tuple[str, ...]:
    return (part.heading, part.text, plain(part.html, {}))


def says(word: str, texts: Iterable[str]) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", text) for text in texts)


def hidden_parts(parts: Iterable[Part], at: datetime | None = None) -> set[str]:
    """Anchors of the parts that name somebody who has not, or no longer, agreed to it, or not so."""
    parts = list(parts)
    asked = {pk for part in parts for pk in part.people} - presumed()
    if not asked:
        return set()
    people = {person.pk: person for person in Person.objects.filter(pk__in=asked).with_may_be_shown(at)}
    return {
        part.anchor
        for part in parts
        if any(
            pk not in people
            or not people[pk].may_be_shown
            or named_against_her_wish(people[pk], texts_of(part))
            for pk in part.people
            if pk in asked
        )
    }

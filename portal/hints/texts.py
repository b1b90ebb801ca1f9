"""The texts of a page, or of anything else that is written in drafts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from wagtail.fields import RichTextField

from portal.disclosure.rules import sentences_of
from portal.lines import lines
from portal.pages.models import BasePage
from portal.pages.text import plain

LINES = ("title", "summary")


@dataclass(frozen=True)
class Text:
    """``html`` as stored, or plain. ``is_own``: the site says it, and no person or organisation about itself.

    ``is_lasting``: it may be read years on, unlike an advert, which says itself when it was written and closes.
    """

    where: str
    html: str
    is_own: bool = True
    states_facts: bool = False
    is_lasting: bool = True

    @cached_property
    def lines(self) -> list[str]:
        """Paragraphs and list items, without what a figure says."""
        return lines(plain(self.html, {}))

    @cached_property
    def sentences(self) -> list[str]:
        """What the site puts together from fields has its items divided by semicolons."""
        lines = self.lines if "<" in self.html else [item for line in self.lines for item in line.split("; ")]
        return [sentence for line in lines for sentence in sentences_of(line)]


def texts_of(thing: Any) -> list[Text]:
    return list(_of_page(thing) if isinstance(thing, BasePage) else _of_fields(thing))


def _of_page(page: BasePage) -> Iterator[Text]:
    own = page.speaker is None and not page.tells_of_people
    facts = own and page.states_national_facts()
    for name in LINES:
        if value := getattr(page, name):
            yield Text(str(page._meta.get_field(name).verbose_name), value, own)
    for part in page.all_parts:
        yield Text(part.heading, part.html or part.text, own and part.attribution is None, facts)


def _of_fields(thing: models.Model) -> Iterator[Text]:
    for field in thing._meta.get_fields():
        is_text = isinstance(field, RichTextField) or (field.name in LINES and field.concrete)
        if is_text and (value := getattr(thing, field.name)):
            yield Text(str(getattr(field, "verbose_name", _("Text"))), value, is_lasting=False)

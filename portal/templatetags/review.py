"""What an editor is told about review and schedule. ``{% load review %}``"""

from typing import Any

from django import template
from wagtail.admin.utils import get_user_display_name

from portal.review.sentences import sentence
from portal.review.waiting import Waiting, waiting_of

from .careway import moment

register = template.Library()


@register.simple_tag
def waiting(item: Any) -> Waiting | None:
    return waiting_of(item)


@register.filter
def names_of(people: list[Any]) -> str:
    return ", ".join(get_user_display_name(person) for person in people)


@register.filter
def as_sentence(entry: Any) -> str:
    """A line of the history: who did what."""
    return sentence(entry, moment)

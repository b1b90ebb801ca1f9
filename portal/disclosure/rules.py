"""Which sentences may identify somebody who did not choose to be on the page, and why. Rules alone, no model.

A sentence is listed when it is about one child, family or colleague *and* holds a particular by which people nearby
would know them. It is a question to a moderator, never a verdict.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from . import words

SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[“‘\"'(]?[A-Z0-9])|\n+")


class Whom(models.TextChoices):
    CHILD = "child", _("a child")
    CARE = "care", _("a person who has been in care")
    FAMILY = "family", _("a family")
    HEALTH = "health", _("a colleague’s health")


@dataclass(frozen=True, slots=True)
class Rule:
    """``about`` and one of ``particulars`` in the same sentence."""

    whom: Whom
    about: re.Pattern[str]
    particulars: tuple[tuple[re.Pattern[str], str | Promise], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence, whom it may identify, and by what."""

    sentence: str
    whom: Whom
    why: tuple[str, ...]

    @property
    def digest(self) -> str:
        """Of its words: an answer sticks to the sentence, wherever it stands, until a word is changed."""
        return hashlib.sha256(f"{self.whom}:{self.sentence}".encode()).hexdigest()


def _rule(whom: Whom, about: str, *particulars: tuple[str, str | Promise]) -> Rule:
    return Rule(whom, re.compile(about), tuple((re.compile(pattern), why) for pattern, why in particulars))


_NAME, _AGE, _PLACE = _("a name"), _("an age"), _("a place")
_RARE, _SIBLINGS = _("something that few have lived through"), _("how many brothers and sisters")
RULES = (
    _rule(
        Whom.CHILD,
        words.CHILD,
        (f"{words.NAME}|{words.NAME_OF_CHILD}", _NAME),
        (words.AGE, _AGE),
        (words.RARE, _RARE),
        (words.SIBLINGS, _SIBLINGS),
    ),
    _rule(Whom.CARE, words.CARE, (words.SOMEBODY, _("one person’s time in care"))),
    _rule(
        Whom.FAMILY,
        words.FAMILY,
        (f"{words.NAME}|{words.NAME_OF_FAMILY}", _NAME),
        (words.PLACE, _PLACE),
        (words.RARE, _RARE),
        (words.SIBLINGS, _SIBLINGS),
    ),
    _rule(Whom.HEALTH, words.COLLEAGUE, (words.ILLNESS, _("an illness or a state of mind"))),
)


def sentences_of(text: str) -> list[str]:
    """With one space between words."""
    return [" ".join(sentence.split()) for sentence in SENTENCE_END.split(text) if sentence.strip()]


def find(text: str) -> Iterator[Found]:
    """At most one finding a sentence and kind of person."""
    for sentence in sentences_of(text):
        for rule in RULES:
            if rule.about.search(sentence):
                why = [str(why) for pattern, why in rule.particulars if pattern.search(sentence)]
                if why:
                    yield Found(sentence, rule.whom, tuple(why))

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """Where two fit, the first counts: it has the more particular numbers."""

    SELF_HARM = "self_harm"
    CHILD_TELLING = "child_telling"
    ALLEGATION = "allegation_about_professional"
    EXPLOITATION = "exploitation"
    CHILD_IN_DANGER = "child_in_danger"
    WORRY_ABOUT_CHILD = "worry_about_child"
    DOMESTIC_ABUSE = "domestic_abuse"
    PAST_ABUSE = "past_abuse"
    CRISIS = "crisis"


class Severity(StrEnum):
    DANGER = "danger"
    """Someone is in danger, or a child is telling: the numbers and nothing beside them."""
    WORRY = "worry"
    """A worry or a past hurt: the numbers first, then what was asked about careers."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Category and severity may be kept; the text that led to them may not."""

    category: Category
    severity: Severity
    by: str = "rules"
    """``rules``, ``words`` or ``nearness``."""


Nearness = Callable[[str], Verdict | None]
"""A second net, which can only add: asked when the rules find nothing."""

"""What an advert needs before anyone may read it. Field → what to do, in the editor's words."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from portal.importing.obstacles import unasked
from portal.pages.publishing import undescribed
from portal.review.walls import Obstacle, is_untitled, obstacles

from .choices import ClosingKind
from .states import LONGEST_CONFIRMATION

if TYPE_CHECKING:
    from .models import Vacancy


def problems_of(vacancy: "Vacancy") -> dict[str, str]:
    """What is wrong whatever the time, with everything that any room asks of a vacancy."""
    found: dict[str, str] = {}
    for obstacle in obstacles(vacancy):
        found[obstacle.field] = f"{found.get(obstacle.field, '')} {obstacle.message}".strip()
    return found


def complete(vacancy: "Vacancy") -> list[Obstacle]:
    """The wall. An imported advert may lack its date and its way to apply."""
    return [Obstacle(message, field) for field, message in _lacks(vacancy).items()]


def illustrated(vacancy: "Vacancy") -> Iterator[Obstacle]:
    """Another wall: the pictures of its brochure."""
    shown = [block.value for block in vacancy.brochure_body if block.block_type == "image"]
    return undescribed(one["image"] for one in shown if one["image"] and not one.words)


def _lacks(vacancy: "Vacancy") -> dict[str, str]:
    found = {}
    if is_untitled(vacancy.title):
        found["title"] = _("Give the post its title before you publish it.")
    if not vacancy.who_can_apply:
        found["who_can_apply"] = _("Say who can apply.")
    if vacancy.closing_kind == ClosingKind.DATE and not vacancy.closes_at:
        found["closes_at"] = _("Give the closing time, or choose another way of closing.")
    if vacancy.closing_kind == ClosingKind.UNTIL_FILLED and not vacancy.confirm_by:
        found["confirm_by"] = _("Say until which day the post is confirmed open, at most 28 days ahead.")
    if problem := _problem_of_points(vacancy):
        found["point_from"] = problem
    return found | (_problems_of_imported(vacancy) if vacancy.is_imported else _problems_of_own(vacancy))


def _problem_of_points(vacancy: "Vacancy") -> str:
    """Empty when the scale has the points that the post is paid by."""
    if vacancy.pay_scale is None:
        return ""
    if not vacancy.point_from:
        return _("Say which point of the scale the post is paid by.")
    lacking = vacancy.pay_scale.lacks(vacancy.point_from, vacancy.point_to)
    words = {"scale": vacancy.pay_scale, "points": ", ".join(lacking)}
    return _("“%(scale)s” has no point %(points)s.") % words if lacking else ""


def _problems_of_own(vacancy: "Vacancy") -> dict[str, str]:
    found = {}
    for name in ("contract", "hybrid", "car"):
        if not getattr(vacancy, name):
            found[name] = _("Choose one of the answers.")
    if vacancy.closing_kind == ClosingKind.UNKNOWN:
        found["closing_kind"] = _("Say when it closes: on a date, or when it is filled.")
    if not (vacancy.apply_url or vacancy.apply_email or vacancy.apply_note):
        found["apply_url"] = _("Say how to apply: a link, an address, or a sentence.")
    return found


def _problems_of_imported(vacancy: "Vacancy") -> dict[str, str]:
    names = ", ".join(person.public_name for person in unasked(vacancy))
    if not names:
        return {}
    return {
        "brochure_body": _(
            "It names %(names)s, and no valid consent or public source is recorded. "
            "Record what was agreed under People first."
        )
        % {"names": names}
    }


def problems_at(vacancy: "Vacancy", at: datetime) -> dict[str, str]:
    """What is wrong when it is published at ``at``, beside ``problems_of``."""
    found = problems_of(vacancy)
    first_time = vacancy.first_published_at is None and not vacancy.is_imported
    if (
        first_time
        and vacancy.closing_kind == ClosingKind.DATE
        and vacancy.closes_at
        and vacancy.closes_at <= at
    ):
        found["closes_at"] = _("This closing time has passed. Give one that is still to come.")
    if vacancy.closing_kind == ClosingKind.UNTIL_FILLED and vacancy.confirm_by:
        last = timezone.localdate(at + LONGEST_CONFIRMATION)
        if vacancy.confirm_by > last:
            found["confirm_by"] = _("At most 28 days ahead. You can confirm it again before it runs out.")
    return found

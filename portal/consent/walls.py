"""What she agreed to, and nothing else, is published."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from portal.pages.models import BasePage
from portal.review.walls import Obstacle, wall

from .digests import digest_of
from .models import Agreement


@wall("consent", BasePage)
def as_agreed(page: BasePage) -> list[Obstacle]:
    if page.pk is None:
        return []
    return [Obstacle(reason) for agreement in last_answers(page) if (reason := against(agreement, page))]


def last_answers(page: BasePage) -> Iterable[Agreement]:
    """Each person's newest answer about the page, of those whom it names still."""
    answered = Agreement.objects.answered().filter(page_id=page.pk, person__in=page.people_named())
    newest: dict[int, Agreement] = {}
    for agreement in answered.select_related("person"):
        newest.setdefault(agreement.person_id, agreement)
    return newest.values()


def against(agreement: Agreement, page: BasePage) -> str:
    """Why the page as it stands in memory is not what she agreed to; nothing when it is."""
    name = {"name": agreement.person.public_name}
    if agreement.answer == Agreement.Answer.CHANGE:
        return _("%(name)s asked for a change. Make it, then ask for consent again.") % name
    if agreement.answer == Agreement.Answer.AGREED and agreement.digest != digest_of(page, agreement.person):
        return _("%(name)s agreed to an earlier text. Ask for consent again.") % name
    return ""

"""An unanswered passage keeps a page from being published. It may be sent to a moderator, who answers it."""

from django.utils.translation import ngettext

from portal.pages.models import BasePage
from portal.review.walls import Obstacle, wall

from .asking import passages_in


@wall("disclosure", BasePage, settled_by_moderator=True)
def every_passage_is_answered(page: BasePage) -> list[Obstacle]:
    count = sum(passage.is_open for passage in passages_in(page))
    if not count:
        return []
    words = ngettext(
        "%(count)s passage may identify a child, a family or a colleague. Answer it under “Who might be recognised”.",
        "%(count)s passages may identify a child, a family or a colleague. "
        "Answer each under “Who might be recognised”.",
        count,
    )
    return [Obstacle(words % {"count": count})]

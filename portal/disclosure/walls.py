"""An unanswered passage keeps a page from being published. It may be sent to a moderator, who answers it."""

from django.utils.translation import ngettext

from portal.pages.models import BasePage
from portal.pages.publishing import review_walls

from .asking import passages_in


@review_walls.register("disclosure")
def every_passage_is_answered(page: BasePage) -> list[str]:
    count = sum(passage.is_open for passage in passages_in(page))
    if not count:
        return []
    words = ngettext(
        "%(count)s passage may identify a child, a family or a colleague. Answer it under “Who might be recognised”.",
        "%(count)s passages may identify a child, a family or a colleague. "
        "Answer each under “Who might be recognised”.",
        count,
    )
    return [words % {"count": count}]

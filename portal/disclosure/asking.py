"""The passages of a page, each with its answer, and the verb that answers one."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from portal import clock
from portal.pages.models import BasePage
from portal.pages.wishes import said_texts

from .models import PassageAnswer
from .rules import Found, find

REMOVED, CHANGED = PassageAnswer.Answer.REMOVED, PassageAnswer.Answer.CHANGED


@dataclass(frozen=True, slots=True)
class Passage:
    found: Found
    answer: PassageAnswer | None

    @property
    def is_open(self) -> bool:
        """What is to be taken out is settled when it no longer stands there."""
        return self.answer is None or self.answer.answer == REMOVED


def passages_in(page: BasePage) -> list[Passage]:
    """Of the page as it stands in memory, in order; a sentence that stands twice once."""
    if not page.tells_of_people:
        return []
    found = {one.digest: one for text in said_texts(page) for one in find(text)}
    answers = PassageAnswer.objects.filter(page_id=page.pk, digest__in=found).select_related("decided_by")
    known = {answer.digest: answer for answer in answers}
    return [Passage(one, known.get(digest)) for digest, one in found.items()]


def answer(*, page: BasePage, digest: str, answer: str, note: str = "", user: Any = None) -> None:
    PassageAnswer.objects.update_or_create(
        page_id=page.pk,
        digest=digest,
        defaults={"answer": answer, "note": note, "decided_by": user, "decided_at": clock.now()},
    )


def answer_all(page: BasePage, *, note: str) -> None:
    """For a text that names nobody real: every passage that is open is agreed, for one reason."""
    for passage in passages_in(page):
        if passage.is_open:
            answer(page=page, digest=passage.found.digest, answer=PassageAnswer.Answer.AGREED, note=note)


def with_was_changed(pages: QuerySet) -> QuerySet:
    """Annotates ``was_changed``: whether any passage, standing or not, was answered so."""
    own = PassageAnswer.objects.filter(page=OuterRef("pk"), answer=CHANGED)
    return pages.annotate(was_changed=Exists(own))


def says_changed(page: BasePage) -> bool:
    """Whether some passage that stands on the page was answered so."""
    known = getattr(page, "was_changed", None)
    if known is None:
        known = PassageAnswer.objects.filter(page_id=page.pk, answer=CHANGED).exists()
    if not page.tells_of_people or not known:
        return False
    return any(one.answer and one.answer.answer == CHANGED for one in passages_in(page))

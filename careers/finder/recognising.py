"""A question that the finder works out better than a page: it opens with the answers that the question told.

The words are the editors' own, kept with each answer; nothing is guessed beyond them.
"""

import re
from collections.abc import Iterable

from portal.passages.handovers import Handover

from .models import FinderPage
from .reading import question_of
from .sitting import address_of
from .table import Answer, Question

OF_ONESELF = re.compile(r"\b(i|i'm|i've|i'd|my|me)\b")
A_WISH = re.compile(
    r"\b(can i|could i|how do i|how can i|do i|am i|want to|like to|which|what|become|qualify)\b"
)
OF_ANOTHER = re.compile(
    r"\bmy (?:\w+ )?(?:mum|mam|mother|dad|father|parents?|sister|brother|son|daughter|wife|husband|partner|friend|mate"
    r"|aunt|auntie|uncle|nan|gran|grandad|cousin|boss|neighbour)s?\b[^,.;?]*"
)
"""What is told of somebody else says nothing of who asks."""
ENOUGH = 2
"""Answers told that make a wish plain even where none is spoken."""


def finder_for(question: str) -> Handover | None:
    """The finder in which the question tells most answers; None where it tells too little of a person.

    It must tell the first one, who somebody is: "part time" alone is no reason to open a finder for people at work.
    """
    words = OF_ANOTHER.sub(" ", plain(question))
    if not OF_ONESELF.search(words):
        return None
    pages = [(page, questions_of(page)) for page in FinderPage.objects.live().public()]
    found = [(page, told_in(words, questions)) for page, questions in pages if told_in(words, questions[:1])]
    page, told = max(found, key=lambda each: len(each[1]), default=(None, []))
    if page is None or len(told) < (1 if A_WISH.search(words) else ENOUGH):
        return None
    return Handover(
        title=page.title,
        url=address_of(page, {asked.code: answer.code for asked, answer in told}),
        facts=tuple((asked.short or asked.text, answer.label) for asked, answer in told),
    )


def questions_of(page: FinderPage) -> list[Question]:
    """Without the rules, whose pages nobody needs here."""
    return [question_of(block.value) for block in page.questions]


def told_in(words: str, questions: Iterable[Question]) -> list[tuple[Question, Answer]]:
    """For each question the answer whose longest words stand in the text."""
    told = []
    for question in questions:
        said = [
            (len(phrase), answer)
            for answer in question.answers
            for phrase in map(plain, answer.said)
            if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", words)
        ]
        if said:
            told.append((question, max(said, key=lambda each: each[0])[1]))
    return told


def plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())

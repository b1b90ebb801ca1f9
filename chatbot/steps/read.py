"""Reads the best passages sentence by sentence: the one that says it stands before the one that is about it."""

import re
from dataclasses import replace

from chatbot.composers.blocks import (
    ASKED_BEFORE,
    ASKS_LENGTH,
    LENGTH,
    MAIN_WORDS,
    MONEY,
    Block,
    best_block,
    quotable,
)
from chatbot.language.asked import asks_an_amount, wanted_figure
from chatbot.language.telling import OF_A_RULE, telling_words, told
from chatbot.language.words import content_words, coverage, tokens
from chatbot.turn import Turn
from portal.passages.retrieval import Found
from portal.passages.store import Entry

from .retrieve import names_of, says_what_it_is

READ = 6
SENTENCE_SHARE = 0.5
TOLD = 1.0
SAYS_WHAT_IT_IS = 0.3
TELLS_THE_AMOUNT, HALF = 0.25, 0.5
AS_NEAR_FOR_A_RULE = 0.2
FAR_BEHIND = 0.15
"""What was asked before in nearly the same words overtakes nothing that is so far ahead."""
ASKS_OF_AN_END = re.compile(r"\breplaced or ended\b|\bor has it ended\b")
TELLS_OF_AN_END = re.compile(
    r"\b(?:ended|ends|replaced?|closed|withdrew|no longer|proposed)\b", re.IGNORECASE
)


class Read:
    even_when_settled = False

    def __call__(self, turn: Turn) -> None:
        found = turn.retrieved.found
        if not found:
            turn.decision = "nothing to read"
            return
        vector = turn.retrieved.vector
        said: dict[str, float] = {}
        for item in found[:READ]:
            block = best_block(item, turn.wording, vector, MAIN_WORDS)
            said[item.entry.key] = block.score if block else 0.0
            if ASKS_OF_AN_END.search(turn.wording) and TELLS_OF_AN_END.search(item.entry.passage.text):
                said[item.entry.key] += TOLD
            if block and tells_how_much(block, turn.wording):
                said[item.entry.key] += TELLS_THE_AMOUNT
            if item.cosine >= ASKED_BEFORE and item.score >= found[0].score - FAR_BEHIND:
                said[item.entry.key] += TOLD
            if any(says_what_it_is(item.entry, each, telling_words(each)) for each in turn.asked_as):
                said[item.entry.key] += SAYS_WHAT_IT_IS
        read = sorted(found[:READ], key=lambda item: -(item.score + SENTENCE_SHARE * said[item.entry.key]))
        read = site_first(own_first(read, turn.wording), turn.text)
        read = figure_first([*read, *found[READ:]], turn.wording)
        turn.retrieved = replace(turn.retrieved, found=tuple(read))
        turn.decision = read[0].entry.key


def tells_how_much(block: Block, question: str) -> bool:
    """The sum, or how long, where that is what is asked."""
    wanted = MONEY if asks_an_amount(question) else LENGTH if ASKS_LENGTH.search(question.lower()) else None
    told_of_it = told(telling_words(question), " ".join((block.found.entry.title, *block.sentences)))
    return wanted is not None and told_of_it >= HALF and any(map(wanted.search, block.sentences))


def figure_first(read: list[Found], question: str) -> list[Found]:
    """Where a figure is asked for, the passage of the best page that tells it stands before its others."""
    wanted = wanted_figure(question)
    if wanted is None:
        return read
    page = read[0].entry.document
    return sorted(
        read,
        key=lambda item: (
            not (item.entry.document == page and any(wanted.is_told(each) for each in quotable(item.entry)))
        ),
    )


def site_first(read: list[Found], question: str) -> list[Found]:
    """A rule is told by the site before somebody tells how it was for them, who was asked in the very same words."""
    best = read[0]
    if (
        not best.entry.is_spoken
        or not OF_A_RULE.search(question)
        or names_of(best.entry) & set(tokens(question))
    ):
        return read
    own = [
        item for item in read if not item.entry.is_spoken and item.score >= best.score - AS_NEAR_FOR_A_RULE
    ]
    return [*own[:1], *(item for item in read if item not in own[:1])]


def own_first(read: list[Found], question: str) -> list[Found]:
    """Of passages that answer one and the same question, that of the page which is about more of what was asked."""
    asked = content_words(question)
    best = read[0].entry
    same = [item for item in read if item.entry.passage.questions and shares_question(item.entry, best)]
    first = max(same, key=lambda item: coverage(asked, item.entry.title), default=read[0])
    return [first, *(item for item in read if item is not first)]


def shares_question(entry: Entry, other: Entry) -> bool:
    return bool(set(entry.passage.questions) & set(other.passage.questions))

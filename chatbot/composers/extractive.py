"""The answer without a model: verbatim sentences, the direct one first, cited."""

import re
from collections.abc import Iterable

import numpy as np

from chatbot.language.asked import wanted_figure
from chatbot.language.naming import asked_of, names
from chatbot.language.telling import telling_words, told, words_of
from chatbot.language.words import content_words, coverage
from chatbot.turn import Turn
from portal.passages.retrieval import PASSAGES_A_PAGE, Found, at_most

from .blocks import ASKED_BEFORE, LEANS_BACK, MAIN_WORDS, MOST_SENTENCES, Block, best_block
from .citing import cite

MORE_WORDS, MORE_SENTENCES = 40, 2
MOST_WORDS = 120
LEAST_WORDS = 7
LEAST_SENTENCES = 4
BLOCKS = 4
WORTH_ADDING = 0.12
OF_THE_SAME_PAGE, OF_ANOTHER = 0.45, 0.25
"""So far behind the best may be what states something proven: it makes the answer whole."""
BEGINS_WITH_IT = 0.20
"""A passage that is not the best one is asked for what it says first."""
WORTH_MORE = 0.10
WORSE = 0.2
BEARS = 0.34
MOSTLY = 0.6
ALIKE = 0.6
OVERVIEW = re.compile(
    r"\bwhat (?:do|must|should) (?:i|you)\b.{0,20}\bdo\b.{0,12}\bto (?:be|become)\b|\bfast[- ]?track|\bhow (?:do|can) (?:i|you) (?:become|get into|train)|\bwhat qualifications?\b.{0,20}\bneed\b|\b(?:options|ways?|routes?) (?:in|into|are|to)\b"
    r"|\bdifference\b|\b(?:vs|versus)\b|\bway in\b|\boptions\b|\balternatives?\b",
    re.IGNORECASE,
)
OF_ONE_THING = frozenset({"route", "programme", "employer", "vacancy", "profile"})


class Extractive:
    """One block of the best passage, then short ones of others that make it whole."""

    name = "extractive"

    def compose(self, turn: Turn) -> None:
        for block in of_parts(turn) or chosen_blocks(turn):
            entry = block.found.entry
            cite(turn, entry, block.sentences, " ".join(block.sentences))
        turn.composer = self.name


def of_parts(turn: Turn) -> list[Block]:
    """A block of each passage that answers a question of the message, in the order in which they were asked; none where
    one passage answers them all, and the whole as well."""
    asked = [turn, *turn.parts] if turn.is_answered_whole and turn.is_left_open else turn.parts
    passages: dict[str, list[Turn]] = {}
    for part in asked:
        if best := part.retrieved.best:
            passages.setdefault(best.entry.key, []).append(part)
    if len(passages) < 2:
        return [] if turn.is_answered_whole or not turn.parts else chosen_blocks(turn.parts[0])
    blocks: list[Block] = []
    for parts in passages.values():
        share = len(parts) / len(asked)
        block = _of_part(parts[0], round(MOST_WORDS * share), round(MOST_SENTENCES * share))
        if block and not says_the_same(block, blocks):
            blocks.append(block)
    return blocks


def _of_part(part: Turn, words: int, sentences: int) -> Block | None:
    if (best := part.retrieved.best) is None:
        return None
    return best_block(best, part.wording, part.retrieved.vector, words, sentences, BEGINS_WITH_IT)


def chosen_blocks(turn: Turn) -> list[Block]:
    """The best block of the best passage that has one; more only where the pages answer for certain."""
    vector = turn.retrieved.vector
    items = at_most(turn.retrieved.found, PASSAGES_A_PAGE)
    for place, item in enumerate(items):
        if item is not turn.retrieved.best and not bears_at_all(item, turn):
            continue
        most = MOST_WORDS if OVERVIEW.search(turn.wording) else MAIN_WORDS
        if main := best_block(item, turn.wording, vector, most):
            more = items[place + 1 :] if turn.band == "answered" else []
            return made_whole(main, more, turn.wording, vector)
    return []


def made_whole(main: Block, items: Iterable[Found], question: str, vector: np.ndarray | None) -> list[Block]:
    """With what others add; the main block gives up its end for what is worth more."""
    blocks = [main]
    for item in items:
        if len(blocks) == BLOCKS:
            break
        if not may_make_it_whole(item, main, question):
            continue
        block = best_block(item, question, vector, MORE_WORDS, MORE_SENTENCES, BEGINS_WITH_IT)
        if block and adds(block, blocks, question):
            kept = with_room_for(block, blocks)
            blocks = [kept, *blocks[1:], block] if kept else blocks
    return blocks


def with_room_for(block: Block, blocks: list[Block]) -> Block | None:
    """The main block, shortened where it must be; None where what would go is worth as much as what would come."""
    main, others = blocks[0], [*blocks[1:], block]
    words = MOST_WORDS - sum(each.words for each in others)
    sentences = MOST_SENTENCES - sum(len(each.sentences) for each in others)
    while main.words > words or len(main.sentences) > sentences:
        is_needed = main.found.cosine >= ASKED_BEFORE or len(main.sentences) <= max(
            LEAST_SENTENCES, main.best + 1
        )
        if is_needed or main.scores[-1] + WORTH_MORE > block.score:
            return None
        main = main.shorter()
    return main


def may_make_it_whole(item: Found, main: Block, question: str) -> bool:
    """As near as the best; or nearly, and it states something that has a source, of the same page or of most that was
    asked for. What one employer or programme does is no answer to what was asked of another."""
    entry, best = item.entry, main.found.entry
    behind = main.found.score - item.score
    if entry.document == best.document:
        return behind <= (OF_THE_SAME_PAGE if entry.passage.sources else WORTH_ADDING)
    if entry.kind in OF_ONE_THING and not names(question, entry) and not OVERVIEW.search(question):
        return False
    if behind <= WORTH_ADDING or not entry.passage.sources:
        return behind <= WORTH_ADDING
    return behind <= OF_ANOTHER and told(telling_words(question), words_of(entry)) >= MOSTLY


def adds(block: Block, blocks: list[Block], question: str) -> bool:
    """It bears on the question nearly as much, says something else, and names by itself what was asked for: its heading
    is not quoted with it."""
    first, best = block.sentences[0], block.sentences[block.best]
    if LEANS_BACK.match(first) or len(best.split()) < LEAST_WORDS:
        return False
    if block.score < blocks[0].score - WORSE or says_the_same(block, blocks):
        return False
    entry = block.found.entry
    telling = telling_words(question)
    tells = told(asked_of(entry, telling) or telling, " ".join(block.sentences))
    is_same = entry.document == blocks[0].found.entry.document
    return bears(block, question) and (tells > 0 if is_same else tells >= MOSTLY)


def bears_at_all(item: Found, turn: Turn) -> bool:
    """Where the best passage has nothing to quote, the next must hold something of what was asked."""
    return told(telling_words(turn.wording), words_of(item.entry)) > 0


def bears(block: Block, question: str) -> bool:
    entry = block.found.entry
    if (wanted := wanted_figure(question)) and not any(map(wanted.is_told, block.sentences)):
        return False
    said = " ".join((entry.title, entry.passage.heading, *block.sentences))
    return coverage(content_words(question), said) >= BEARS and told(telling_words(question), said) > 0


def says_the_same(block: Block, others: Iterable[Block]) -> bool:
    words = set(content_words(" ".join(block.sentences)))
    for other in others:
        known = set(content_words(" ".join(other.sentences)))
        if words and len(words & known) / len(words) >= ALIKE:
            return True
    return False

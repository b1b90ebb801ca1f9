"""The answer without a model: verbatim sentences, the direct one first, cited."""

import re
from collections.abc import Iterable

from chatbot.language.asked import wanted_figure
from chatbot.language.telling import telling_words, told, words_of
from chatbot.language.words import content_words, coverage
from chatbot.turn import Turn
from portal.passages.embedder import embed_or_none
from portal.passages.retrieval import PASSAGES_A_PAGE, Found, at_most

from .blocks import MAIN_WORDS, MOST_SENTENCES, Block, best_block
from .citing import cite

MORE_WORDS = 40
MOST_WORDS = 120
BLOCKS = 2
OVERVIEW_BLOCKS = 3
WORTH_ADDING = 0.10
WORSE = 0.2
BEARS = 0.34
ALIKE = 0.6
OVERVIEW = re.compile(
    r"\bhow (?:do|can) (?:i|you) (?:become|get into|train)|\b(?:options|ways?|routes?) (?:in|into|are|to)\b"
    r"|\bdifference\b|\b(?:vs|versus)\b|\bway in\b|\boptions\b"
)


class Extractive:
    """One block of the best passage, then at most two short ones of others that are nearly as near."""

    name = "extractive"

    def compose(self, turn: Turn) -> None:
        for block in chosen_blocks(turn):
            entry = block.found.entry
            cite(turn, entry, block.sentences, " ".join(block.sentences))
        turn.composer = self.name


def chosen_blocks(turn: Turn) -> list[Block]:
    """The best block of the best passage that has one; more only where the pages answer for certain."""
    vector = None if turn.retrieved.by_words_alone else embed_or_none(turn.wording)
    blocks: list[Block] = []
    most = OVERVIEW_BLOCKS if OVERVIEW.search(turn.wording.lower()) else BLOCKS
    for item in at_most(turn.retrieved.found, PASSAGES_A_PAGE):
        if not blocks and item is not turn.retrieved.best and not bears_at_all(item, turn):
            continue
        if not blocks:
            block = best_block(item, turn.wording, vector, MAIN_WORDS)
        elif turn.band == "answered" and len(blocks) < most and is_as_near(item, blocks[0]):
            room = min(MORE_WORDS, MOST_WORDS - sum(block.words for block in blocks))
            left = MOST_SENTENCES - sum(len(block.sentences) for block in blocks)
            block = best_block(item, turn.wording, vector, room, left) if left > 0 else None
        else:
            break
        if block and (not blocks or (adds(block, blocks) and bears(block, turn.wording))):
            blocks.append(block)
    return blocks


def is_as_near(item: Found, main: Block) -> bool:
    return item.score >= main.found.score - WORTH_ADDING


def adds(block: Block, blocks: list[Block]) -> bool:
    """It fits, bears on the question nearly as much, and says something else."""
    fits = block.words + sum(other.words for other in blocks) <= MOST_WORDS
    return fits and block.score >= blocks[0].score - WORSE and not says_the_same(block, blocks)


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

"""The answer without a model: verbatim sentences, the direct one first, cited."""

import re
from collections.abc import Iterable

from chatbot.language.words import content_words
from chatbot.turn import Turn
from portal.passages.embedder import embed_or_none

from .blocks import Block, best_block
from .citing import cite

MAIN_WORDS = 70
MORE_WORDS = 40
MOST_WORDS = 130
MOST_BLOCKS = 3
WORTH_ADDING = 0.10
ALIKE = 0.6
SPACE = re.compile(r"\s+")


class Extractive:
    """One block of the best passage, then at most two short ones of others that are nearly as near."""

    name = "extractive"

    def compose(self, turn: Turn) -> None:
        for block in chosen_blocks(turn):
            entry = block.found.entry
            cite(turn, entry, block.sentences, " ".join(block.sentences))
        turn.composer = self.name


def chosen_blocks(turn: Turn) -> list[Block]:
    found = turn.retrieved.found
    if not found:
        return []
    question = turn.search_text
    vector = None if turn.retrieved.by_words_alone else embed_or_none(question)
    main = best_block(found[0], question, vector, MAIN_WORDS)
    blocks = [main] if main else []
    if turn.band != "answered":
        return blocks
    for item in found[1:]:
        room = MOST_WORDS - sum(block.words for block in blocks)
        if len(blocks) == MOST_BLOCKS or item.score < found[0].score - WORTH_ADDING or room < 12:
            break
        block = best_block(item, question, vector, min(MORE_WORDS, room))
        if block and block.words <= room and not says_the_same(block, blocks):
            blocks.append(block)
    return blocks


def says_the_same(block: Block, others: Iterable[Block]) -> bool:
    words = set(content_words(" ".join(block.sentences)))
    for other in others:
        known = set(content_words(" ".join(other.sentences)))
        if words and len(words & known) / len(words) >= ALIKE:
            return True
    return False

"""Reads the best passages sentence by sentence: the one that says it stands before the one that is about it."""

import re

from chatbot.composers.blocks import MAIN_WORDS, best_block
from chatbot.turn import Turn
from portal.passages.embedder import embed_or_none
from portal.passages.retrieval import Retrieved

READ = 6
SENTENCE_SHARE = 0.5
TOLD = 1.0
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
        vector = None if turn.retrieved.by_words_alone else embed_or_none(turn.wording)
        said: dict[str, float] = {}
        for item in found[:READ]:
            block = best_block(item, turn.wording, vector, MAIN_WORDS)
            said[item.entry.key] = block.score if block else 0.0
            if ASKS_OF_AN_END.search(turn.wording) and TELLS_OF_AN_END.search(item.entry.passage.text):
                said[item.entry.key] += TOLD
        read = sorted(found[:READ], key=lambda item: -(item.score + SENTENCE_SHARE * said[item.entry.key]))
        turn.retrieved = Retrieved((*read, *found[READ:]), turn.retrieved.by_words_alone)
        turn.decision = read[0].entry.key

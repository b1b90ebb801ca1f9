"""Sentences that a model writes, each held to its passages before anyone sees it."""

import logging

from chatbot.turn import Turn
from chatbot.verification.support import supports
from portal.passages.retrieval import PASSAGES_A_PAGE, Found, at_most

from .citing import cite
from .model import ModelFailed, draft
from .prompt import messages
from .schema import Written

log = logging.getLogger(__name__)
PASSAGES = 5
ENOUGH = 1


class Generative:
    """False when nothing that it wrote stands; then the passages are quoted instead."""

    name = "generative"

    def compose(self, turn: Turn) -> bool:
        found = at_most(turn.retrieved.found, PASSAGES_A_PAGE)[:PASSAGES]
        try:
            written = draft(messages(turn.search_text, found))
        except ModelFailed as reason:
            log.warning("chat.model_failed", extra={"answer": turn.id, "reason": str(reason)})
            turn.details["model"] = str(reason)
            return False
        kept = [pair for sentence in written.sentences if (pair := rests_on(sentence, found))]
        turn.details["model"] = f"{len(kept)} of {len(written.sentences)} sentences stand"
        if len(kept) < ENOUGH:
            return False
        for sentence, item in kept:
            cite(turn, item.entry, [sentence.text.strip()], item.entry.passage.text)
        turn.composer = self.name
        return True


def rests_on(sentence: Written, found: list[Found]) -> tuple[Written, Found] | None:
    """The sentence with the first of the passages it names that says it."""
    for number in sentence.sources:
        if 1 <= number <= len(found) and supports(found[number - 1].entry, sentence.text):
            return sentence, found[number - 1]
    return None

"""Sentences that a model writes, each held to its passages before anyone sees it."""

import logging
from dataclasses import asdict

from chatbot.turn import Turn
from chatbot.verification.support import supports
from portal import clock
from portal.passages.retrieval import PASSAGES_A_PAGE, Found, at_most

from .citing import cite
from .model import ModelFailed, Used, written
from .prompt import messages
from .schema import Written

log = logging.getLogger(__name__)
PASSAGES = 5


class Generative:
    """False when nothing that it wrote stands; then the passages are quoted instead.

    Whoever hears the answer hears each sentence that stands at once, and those stay when the rest never comes.
    """

    name = "generative"

    def compose(self, turn: Turn) -> bool:
        found = at_most(turn.retrieved.found, PASSAGES_A_PAGE)[:PASSAGES]
        used, count, failed = Used(), 0, ""
        try:
            for sentence in written(messages(turn.search_text, found), used, turn.hearing):
                count += 1
                self._keep(turn, sentence, found)
        except ModelFailed as reason:
            log.warning("chat.model_failed", extra={"answer": turn.id, "reason": str(reason)})
            failed = f"; {reason}"
        turn.details["model"] = f"{len(turn.sentences)} of {count} sentences stand{failed}"
        turn.details["used"] = asdict(used)
        if turn.sentences:
            turn.composer = self.name
        return bool(turn.sentences)

    def _keep(self, turn: Turn, sentence: Written, found: list[Found]) -> None:
        item = rests_on(sentence, found)
        if item is None:
            return
        cite(turn, item.entry, [sentence.text.strip()], item.entry.passage.text)
        if turn.hearing:
            turn.hearing.say(turn.sentences[-1], tuple(turn.sources))


def rests_on(sentence: Written, found: list[Found]) -> Found | None:
    """The first of the passages it names that says it, and that anyone may read at this moment."""
    now = clock.now()
    for number in sentence.sources:
        entry = found[number - 1].entry if 1 <= number <= len(found) else None
        if entry and entry.is_public(now) and supports(entry, sentence.text):
            return found[number - 1]
    return None

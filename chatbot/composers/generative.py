"""Sentences that a model writes, each held to its passages before anyone sees it."""

import logging
from collections.abc import Iterator
from dataclasses import asdict

from chatbot import room
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
        found = at_most(turn.found, PASSAGES_A_PAGE)[:PASSAGES]
        used, count, failed = Used(), 0, turn.before.failed if turn.before else ""
        try:
            with room.left_meanwhile():
                for sentence in self._drafted(turn, found, used):
                    count += 1
                    self._keep(turn, sentence, found)
        except ModelFailed as reason:
            log.warning("chat.model_failed", extra={"answer": turn.id, "reason": str(reason)})
            failed = str(reason)
        turn.details["failed"] = failed
        turn.details["model"] = f"{len(turn.sentences)} of {count} sentences stand{failed and '; '}{failed}"
        turn.details["used"] = asdict(used)
        if turn.sentences:
            turn.composer = self.name
        return bool(turn.sentences)

    def _drafted(self, turn: Turn, found: list[Found], used: Used) -> Iterator[Written]:
        if turn.before:
            return (Written(text=text, sources=sources) for text, sources in turn.before.drafted or ())
        return written(messages(turn.search_text, found), used, turn.hearing)

    def _keep(self, turn: Turn, sentence: Written, found: list[Found]) -> None:
        turn.drafted.append((sentence.text, sentence.sources))
        item = rests_on(sentence, found)
        if item is None:
            turn.dropped.append((sentence.text, why_not(sentence, found)))
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


def why_not(sentence: Written, found: list[Found]) -> str:
    """What each passage that it names lacks."""
    named = {number: found[number - 1].entry for number in sentence.sources if 1 <= number <= len(found)}
    reasons = [f"{n}: {supports(entry, sentence.text).reason or 'not public'}" for n, entry in named.items()]
    return "; ".join(reasons) or "names no passage that was found"

"""Every sentence again, before anyone sees it: its source exists, is public now, and says it."""

from chatbot.answer import Sentence, Source
from chatbot.turn import Turn
from chatbot.verification.support import is_quoted, supports
from portal.passages.store import Entry, PassageStore, current_store


class Verify:
    """What fails is dropped, with the sources that nothing rests on any more."""

    even_when_settled = True

    def __init__(self, store: PassageStore | None = None) -> None:
        self._store = store

    def __call__(self, turn: Turn) -> None:
        if not turn.sentences:
            turn.decision = "nothing to verify"
            return
        store = self._store or current_store()
        entries = store.entries(store.public([source.key for source in turn.sources], turn.now))
        before = len(turn.sentences)
        reasons = [why_not(sentence, turn.sources, entries) for sentence in turn.sentences]
        turn.dropped += [(s.text, why) for s, why in zip(turn.sentences, reasons, strict=True) if why]
        turn.sentences = [s for s, why in zip(turn.sentences, reasons, strict=True) if not why]
        _renumber(turn)
        turn.decision = f"{before - len(turn.sentences)} of {before} dropped"


def why_not(sentence: Sentence, sources: list[Source], entries: dict[str, Entry]) -> str:
    """Empty where every source that it cites stands and says it."""
    cited = [source for source in sources if source.number in sentence.sources]
    reasons = (_lacks(source, sentence, entries) for source in cited)
    return next(filter(None, reasons), "") if cited else "cites nothing"


def _lacks(source: Source, sentence: Sentence, entries: dict[str, Entry]) -> str:
    if source.key not in entries:
        return "not public"
    if not is_quoted(source.quote, entries[source.key].passage.text):
        return "quotes what does not stand there"
    return supports(entries[source.key], sentence.text).reason


def _renumber(turn: Turn) -> None:
    used = [source for source in turn.sources if any(source.number in s.sources for s in turn.sentences)]
    numbers = {source.number: new for new, source in enumerate(used, start=1)}
    turn.sources = [
        Source(numbers[s.number], s.key, s.title, s.url, s.heading, s.quote, s.reviewed_on) for s in used
    ]
    turn.sentences = [
        Sentence(s.text, tuple(numbers[n] for n in s.sources), s.attribution, s.caution)
        for s in turn.sentences
    ]

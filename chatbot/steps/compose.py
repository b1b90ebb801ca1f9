"""Sentences from the passages: by quoting, or by the model that the settings name."""

from django.conf import settings

from chatbot.composers.extractive import Extractive
from chatbot.turn import Turn


class Compose:
    """A model is asked only about what was found for certain, and never about somebody in danger or a worry."""

    even_when_settled = False

    def __call__(self, turn: Turn) -> None:
        if turn.band in {"answered", "closest"}:
            self._compose(turn)
        turn.decision = f"{turn.composer or 'nothing'}: {len(turn.sentences)} sentences"

    def _compose(self, turn: Turn) -> None:
        if settings.CAREWAY_CHAT_MODEL and turn.band == "answered" and not turn.danger:
            from chatbot.composers.generative import Generative

            if Generative().compose(turn):
                return
        Extractive().compose(turn)

"""Sentences from the passages: by quoting, or by the model that the settings name."""

from django.conf import settings

from chatbot.composers.extractive import Extractive
from chatbot.language.telling import told
from chatbot.turn import Turn

PAY = "pay"


class Compose:
    """A model is asked only about what was found for certain, and never about somebody in danger or a worry.

    Sentences that say nothing of the pay that was asked for do not stand beside the adverts that do.
    """

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
        if turn.wants_pay and not told([PAY], " ".join(sentence.text for sentence in turn.sentences)):
            turn.band = "closest"

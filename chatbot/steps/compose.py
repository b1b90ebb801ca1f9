"""Sentences from the passages: by quoting, or by the model that the settings name."""

import logging

from django.conf import settings
from django.db import DatabaseError

from chatbot.composers.blocks import MONEY
from chatbot.composers.extractive import Extractive
from chatbot.composers.generative import Generative
from chatbot.control.models import Mode
from chatbot.control.spending import Taken, take
from chatbot.language.telling import PAY, told
from chatbot.turn import Before, Turn

log = logging.getLogger(__name__)


class Compose:
    """A model is asked only about what was found for certain, within the day's budget, and never about somebody in
    danger or a worry.

    Sentences that say nothing of the pay that was asked for do not stand beside the adverts that do.
    """

    even_when_settled = False

    def __call__(self, turn: Turn) -> None:
        if turn.band in {"answered", "closest"}:
            self._compose(turn)
        turn.decision = f"{turn.composer or 'nothing'}: {len(turn.sentences)} sentences"
        if model := turn.details.get("model"):
            turn.decision += f"; model: {model}"

    def _compose(self, turn: Turn) -> None:
        if self._may_ask_a_model(turn) and self._is_written(turn):
            return
        Extractive().compose(turn)
        if turn.wants_pay and not tells_of_pay(turn):
            turn.band = "closest"

    def _may_ask_a_model(self, turn: Turn) -> bool:
        model = bool(settings.CAREWAY_CHAT_MODEL) or turn.before is not None
        return model and turn.band == "answered" and not turn.danger and turn.mode == Mode.ON

    def _is_written(self, turn: Turn) -> bool:
        if turn.before:
            return self._is_written_as_before(turn, turn.before)
        taken = taken_or_none()
        if taken is None:
            turn.details["model"] = "no budget"
            return False
        stands = Generative().compose(turn)
        account(taken, turn)
        return stands

    def _is_written_as_before(self, turn: Turn, before: Before) -> bool:
        if before.drafted is not None:
            return Generative().compose(turn)
        if before.model:
            turn.details["model"] = before.model
        return False


def tells_of_pay(turn: Turn) -> bool:
    """An amount, or a section that is about pay: "some employers pay for your course" is neither."""
    said = " ".join(sentence.text for sentence in turn.sentences)
    about_pay = bool(turn.sources) and told([PAY], f"{turn.sources[0].title} {turn.sources[0].heading}") > 0
    return bool(MONEY.search(said)) or about_pay and told([PAY], said) > 0


def taken_or_none() -> Taken | None:
    """Nobody spends what cannot be counted."""
    try:
        return take()
    except DatabaseError as error:
        log.warning("chat.budget_unknown", extra={"cause": type(error).__name__})
        return None


def account(taken: Taken, turn: Turn) -> None:
    """A call that says nothing of what it used has used what was taken for it."""
    used = turn.details.get("used") or {}
    read, written = used.get("tokens_in", 0), used.get("tokens_out", 0)
    if not read and not written:
        return
    try:
        turn.details["micropence"] = taken.used(read, written)
    except DatabaseError as error:
        log.warning("chat.not_counted", extra={"cause": type(error).__name__})

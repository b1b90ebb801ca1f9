"""The switch: off, nothing but whom to call is answered; without the model, pages are quoted."""

from chatbot.control.models import Mode
from chatbot.control.switch import mode_now
from chatbot.turn import Turn


class Switched:
    """After danger, so that no switch stands between somebody in need and a number to call."""

    even_when_settled = False

    def __call__(self, turn: Turn) -> None:
        turn.mode = turn.mode or mode_now().value
        if turn.mode == Mode.OFF:
            turn.settle(turn.danger or "switched_off")
        turn.decision = turn.mode

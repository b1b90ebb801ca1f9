"""From here on an answer is work for the processor, and they are made in turn."""

from chatbot import room
from chatbot.turn import Turn


class Queue:
    """After danger: nobody in need waits for others' answers."""

    even_when_settled = False

    def __call__(self, turn: Turn) -> None:
        room.enter()

"""Answers that are work for the processor are made in turn; nobody in danger waits for them."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from chatbot import room
from chatbot.pipeline import run, steps
from chatbot.steps.queue import Queue
from chatbot.turn import Turn


class Work:
    """Notes how many are at it at the same time."""

    even_when_settled = False

    def __init__(self) -> None:
        self.now, self.most, self.done = 0, 0, 0
        self._lock = threading.Lock()

    def __call__(self, turn: Turn) -> None:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(0.02)
        with self._lock:
            self.now, self.done = self.now - 1, self.done + 1


@pytest.fixture
def full() -> Iterator[None]:
    """Others have all the room, until the test is over."""
    over = threading.Event()

    def stay(_number: int) -> None:
        room.enter()
        over.wait()
        room.leave()

    with ThreadPoolExecutor(room.AT_ONCE) as others:
        staying = others.map(stay, range(room.AT_ONCE))
        yield
        over.set()
        list(staying)


def test_only_so_many_answers_are_made_at_once():
    work = Work()
    with ThreadPoolExecutor(10) as people:
        list(people.map(lambda _: run(Turn("how are you"), (Queue(), work)), range(20)))
    assert work.most <= room.AT_ONCE
    assert work.done == 20


def test_an_answer_that_fails_leaves_its_room_to_others():
    def broken(turn: Turn) -> None:
        raise OSError("disk")

    broken.even_when_settled = False
    for _ in range(room.AT_ONCE + 1):
        run(Turn("how are you"), (Queue(), broken))
    assert not room.is_inside()
    test_only_so_many_answers_are_made_at_once()


def test_while_a_model_writes_there_is_room_for_others():
    """All of it: they wait inside for each other."""
    meet = threading.Barrier(room.AT_ONCE)

    def together(turn: Turn) -> None:
        meet.wait(timeout=10)
        turn.decision = "met"

    together.even_when_settled = False
    turns = [Turn("how are you") for _ in range(room.AT_ONCE)]
    room.enter()
    with room.left_meanwhile(), ThreadPoolExecutor(room.AT_ONCE) as people:
        list(people.map(lambda turn: run(turn, (Queue(), together)), turns))
    assert room.is_inside()
    room.leave()
    assert [turn.notes[-1].decision for turn in turns] == ["met"] * room.AT_ONCE


def test_somebody_in_danger_waits_for_nobody(full):
    begun = time.monotonic()
    turn = Turn("my dad hits me every night and i am scared")
    run(turn, steps())
    assert turn.answer().signposts
    assert time.monotonic() - begun < room.LONGEST_WAIT / 2


def test_what_hangs_holds_up_nobody_for_ever(full, monkeypatch):
    monkeypatch.setattr(room, "LONGEST_WAIT", 0.01)
    work = Work()
    run(Turn("how are you"), (Queue(), work))
    assert work.done == 1

"""The worker, when it is asked to stop."""

import threading

import pytest
from django.core.management import call_command

from portal.management.commands import worker


@pytest.fixture
def stopped(monkeypatch):
    """Runs the worker until its first tick, and tells with what it left the process, if it did."""

    def run(tick) -> list[int]:
        begun, left = threading.Event(), list[int]()

        def ticking(urgent: bool) -> None:
            begun.set()
            tick()

        monkeypatch.setattr(worker, "tick", ticking)
        monkeypatch.setattr(worker, "PAUSE_SECONDS", 0.01)
        monkeypatch.setattr(worker, "PATIENCE_SECONDS", 0.5)
        monkeypatch.setattr(worker, "yield_to_visitors", lambda: None)
        monkeypatch.setattr(worker, "call_command", lambda *args, **options: begun.wait(10))
        monkeypatch.setattr(worker.logging, "shutdown", lambda: None)
        monkeypatch.setattr(worker.os, "_exit", left.append)
        call_command("worker")
        return left

    return run


def test_it_does_not_wait_for_what_still_computes(stopped):
    done = threading.Event()
    try:
        assert stopped(done.wait) == [0]
    finally:
        done.set()


def test_it_ends_as_any_command_where_nothing_computes(stopped):
    assert stopped(lambda: None) == []

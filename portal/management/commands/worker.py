import logging
import os
import threading
from time import monotonic
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import close_old_connections

from portal.running.yielding import yield_to_visitors
from portal.schedule.tick import tick

logger = logging.getLogger(__name__)
PAUSE_SECONDS = 1
PATIENCE_SECONDS = 8
"""For what is being done when the worker is stopped; a container is killed after ten."""


class Command(BaseCommand):
    help = "Run queued tasks and everything that is due, until stopped."

    def handle(self, *args: Any, **options: Any) -> None:
        yield_to_visitors()
        stop = threading.Event()
        tickers = [
            threading.Thread(target=keep_ticking, args=(stop, urgent), name=name, daemon=True)
            for name, urgent in (("ticker", False), ("urgent ticker", True))
        ]
        for ticker in tickers:
            ticker.start()
        try:
            call_command("db_worker", queue_name="*", interval=1, verbosity=options["verbosity"])
        finally:
            stop.set()
            until = monotonic() + PATIENCE_SECONDS
            for ticker in tickers:
                ticker.join(timeout=max(0.0, until - monotonic()))
        if any(ticker.is_alive() for ticker in tickers):
            leave()


def leave() -> None:
    """Without taking the interpreter down first: a model that still computes beside that aborts the process. What was
    being written is written anew next time."""
    logging.shutdown()
    os._exit(0)


def keep_ticking(stop: threading.Event, urgent: bool) -> None:
    """A tick that fails (a locked or absent database) is noted and tried again."""
    while not stop.wait(PAUSE_SECONDS):
        close_old_connections()
        try:
            tick(urgent=urgent)
        except Exception:
            logger.exception("tick failed")
        finally:
            close_old_connections()

"""Loads what the first question of a process would wait for: the guard's rules, the model, the passages."""

import logging
import threading

log = logging.getLogger(__name__)


def warm_in_background() -> threading.Thread:
    """Once a serving process, beside its first requests. Touches no database."""
    thread = threading.Thread(target=warm, name="warming", daemon=True)
    thread.start()
    return thread


def warm() -> None:
    """Whatever is missing or broken is left to the first question, which says so."""
    try:
        _load()
    except Exception:
        log.info("passages.not_warmed", exc_info=True)


def _load() -> None:
    from portal import clock
    from portal.guard.danger import assess

    from .danger import second_net
    from .embedder import embed_or_none
    from .store import current_store

    question = "what does a social worker do"
    assess(question, second_net())
    vector = embed_or_none(question)
    if vector is not None:
        current_store().nearest(vector, clock.now(), 1)

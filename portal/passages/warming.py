"""Loads what the first visitor of a process would wait for: the index, the guard's rules, the model, the passages."""

import logging
import threading
from collections.abc import Callable
from importlib import import_module

log = logging.getLogger(__name__)


def warm_in_background() -> threading.Thread:
    """Once a serving process, beside its first requests. Touches no database."""
    thread = threading.Thread(target=warm, name="warming", daemon=True)
    thread.start()
    return thread


def warm() -> None:
    """Whatever is missing or broken is left to the first visitor, who is told so."""
    from portal.search.collecting import building_to_last

    with building_to_last():
        for load in (_index, _passages):
            _quietly(load)


def _quietly(load: Callable[[], None]) -> None:
    try:
        load()
    except Exception:
        log.info("passages.not_warmed", extra={"part": load.__name__}, exc_info=True)


def _index() -> None:
    from portal.search.suggesting.beside import read

    from .indexed import index

    read(index())


def _passages() -> None:
    from django.conf import settings

    from portal import clock
    from portal.guard.danger import assess

    from .danger import second_net
    from .embedder import embed_or_none
    from .store import current_store

    import_module("portal.passages.retriever")  # its libraries take a second to load
    question = "what does a social worker do"
    assess(question, second_net())
    if settings.CAREWAY_EMBEDDING_MODEL != "local":
        return
    vector = embed_or_none(question)
    if vector is not None:
        current_store().nearest(vector, clock.now(), 1)

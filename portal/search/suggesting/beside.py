"""Reads what suggestions need, beside whoever types."""

import logging
import threading
from pathlib import Path

from portal.search.backends import BackendDown
from portal.search.collecting import building_to_last
from portal.search.embedded import EmbeddedIndex

from .held import read_all
from .places import gazetteer

log = logging.getLogger(__name__)
_reading: set[Path] = set()


def read_beside(path: Path) -> threading.Thread | None:
    """Of this generation; None where somebody is at it already."""
    if path in _reading:
        return None
    _reading.add(path)
    thread = threading.Thread(target=_read, args=(path,), name="suggestions", daemon=True)
    thread.start()
    return thread


def _read(path: Path) -> None:
    try:
        read(EmbeddedIndex(path.parent, path))
    except BackendDown as error:
        log.info("search.suggestions_not_read", extra={"cause": str(error)})
    finally:
        _reading.discard(path)


def read(index: EmbeddedIndex) -> None:
    """Its columns, its lookup, the towns: everything that a keystroke would wait for. Raises ``BackendDown``."""
    with building_to_last():
        gazetteer()
        with index.reading() as reader:
            read_all(reader.connection)

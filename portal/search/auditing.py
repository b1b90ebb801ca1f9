"""Whether an index says what the database says."""

import logging
from dataclasses import dataclass, field
from typing import Any

from portal import clock

from . import vocabulary
from .prepared import Preparer
from .sources import all_documents
from .sync import STEP, apply_keys, catch_up

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Drift:
    """Keys that an index lacks, holds though it should not, or holds in an older form."""

    missing: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)

    @property
    def keys(self) -> list[str]:
        return [*self.missing, *self.extra, *self.stale]


def audit(index: Any, repair: bool = False) -> Drift:
    """Compares every document, after catching up with the log."""
    catch_up(index, clock.now())
    drift, preparer = Drift(), Preparer(vocabulary.current_protected())
    with index.writing() as writing:
        held = writing.digests()
    for documents in all_documents():
        for prepared in map(preparer.prepare, documents):
            digest = held.pop(prepared.key, None)
            if digest is None:
                drift.missing.append(prepared.key)
            elif digest != prepared.digest:
                drift.stale.append(prepared.key)
    drift.extra = sorted(held)
    if drift.keys:
        log.warning("search.drift", extra={"backend": index.name, "keys": drift.keys[:50]})
    if repair:
        for start in range(0, len(drift.keys), STEP):
            with index.writing() as writing:
                apply_keys(writing, preparer, drift.keys[start : start + STEP])
    return drift

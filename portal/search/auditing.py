"""Whether an index says what the database says."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from portal import clock

from . import vocabulary
from .backends import Held
from .prepared import Prepared, Preparer
from .sources import all_documents, documents_for
from .sync import STEP, apply_keys, catch_up

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Drift:
    """Keys of documents that an index lacks, holds though it should not, or holds in an older form, passages
    included; ``left`` are those that a repair did not mend."""

    missing: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    @property
    def keys(self) -> list[str]:
        return [*self.missing, *self.extra, *self.stale]

    def told(self) -> dict[str, Any]:
        counts = {name: len(getattr(self, name)) for name in ("missing", "extra", "stale", "left")}
        return {"at": clock.now().isoformat(), **counts}


def audit(index: Any, repair: bool = False) -> Drift:
    """Compares every document, after catching up with the log. The index remembers what was found."""
    catch_up(index, clock.now())
    preparer = Preparer(vocabulary.current_protected())
    drift = _compare(index, preparer)
    if drift.keys:
        log.warning("search.drift", extra={"backend": index.name, "keys": drift.keys[:50], **drift.told()})
    if repair:
        _mend(index, preparer, drift.keys)
        drift.left = _still_different(index, preparer, drift.keys)
        with index.writing() as writing:
            writing.remember_audit(drift.told())
    return drift


def _compare(index: Any, preparer: Preparer) -> Drift:
    drift, held = Drift(), index.held()
    for documents in all_documents():
        for prepared in map(preparer.prepare, documents):
            if prepared.key not in held.documents:
                drift.missing.append(prepared.key)
                for passage in prepared.passages:
                    held.passages.pop(passage.key, None)
            elif not _matches(held, prepared):
                drift.stale.append(prepared.key)
    known = {*drift.missing, *drift.stale}
    drift.extra = [key for key in _too_much(held) if key not in known]
    return drift


def _matches(held: Held, prepared: Prepared) -> bool:
    """Taken off what is held; what is left at the end is too much."""
    same = held.documents.pop(prepared.key) == prepared.digest
    passages = {passage.key: held.passages.pop(passage.key, None) for passage in prepared.passages}
    return same and passages == {passage.key: passage.digest for passage in prepared.passages}


def _too_much(held: Held) -> list[str]:
    """Documents, and those whose passages stand there though they have none of that name."""
    return sorted({*held.documents, *(key.partition("#")[0] for key in held.passages)})


def _mend(index: Any, preparer: Preparer, keys: list[str]) -> None:
    for start in range(0, len(keys), STEP):
        some = keys[start : start + STEP]
        with index.writing() as writing:
            writing.insist()
            apply_keys(writing, preparer, some)


def _still_different(index: Any, preparer: Preparer, keys: Iterable[str]) -> list[str]:
    wanted = list(keys)
    if not wanted:
        return []
    held, left = index.held(), []
    for key, document in documents_for(wanted).items():
        is_held = key in held.documents
        prepared = preparer.prepare(document) if document else None
        if is_held != bool(prepared) or (prepared and not _matches(held, prepared)):
            left.append(key)
    return left

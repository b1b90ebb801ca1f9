"""Makes the vectors that are missing, a few pages at a time, so that a site is usable before they are complete."""

import json
import logging
import sqlite3
import time
from collections.abc import Callable, Mapping
from functools import partial

import numpy as np

from portal.search.backends import BackendDown
from portal.search.embedded import EmbeddedIndex
from portal.search.embedded.writer import set_meta
from portal.search.embedding import model_name, vectors_name
from portal.search.serialise import load, load_passage

from .errors import EmbeddingUnavailable
from .indexed import index
from .sentences import cut, kept_of, made, mark, packed, texts_of
from .store import entry_of
from .vectors import vectors_of

log = logging.getLogger(__name__)
PAGES_AT_A_TIME = 8
MISSING = """
SELECT passage.key, passage.document, passage.digest FROM passage WHERE passage.chatbot = 1 AND NOT EXISTS
 (SELECT 1 FROM vector WHERE vector.passage = passage.key AND vector.digest = passage.digest AND vector.model = ?)
"""
AT_A_TIME = 32
WITHOUT_SENTENCES = """
SELECT passage.key, passage.digest, document.record, passage.record FROM passage
 JOIN document ON document.id = passage.document WHERE passage.chatbot = 1 AND NOT EXISTS
 (SELECT 1 FROM sentence WHERE sentence.passage = passage.key AND sentence.digest = passage.digest
  AND sentence.model = ? AND sentence.cut = ?) ORDER BY passage.id LIMIT ?
"""
OF_PAGES = """
SELECT passage.digest, document.record, passage.record FROM passage JOIN document ON document.id = passage.document
 WHERE passage.chatbot = 1 AND document.id IN (SELECT value FROM json_each(?)) ORDER BY passage.id
"""


def fill(
    seconds: float = 40.0, of: EmbeddedIndex | None = None, gives_way: Callable[[], bool] = lambda: False
) -> int:
    """How many passages got their vectors. Stops after ``seconds``, when none can be made, and for what is more urgent."""
    return _until(seconds, gives_way, partial(_fill_some, of or index()))


def fill_sentences(
    seconds: float = 40.0, of: EmbeddedIndex | None = None, gives_way: Callable[[], bool] = lambda: False
) -> int:
    """As ``fill``, of their sentences: a passage is found without them, and its first answers take longer."""
    return _until(seconds, gives_way, partial(_fill_some_sentences, of or index()))


def _until(seconds: float, gives_way: Callable[[], bool], fill_some: Callable[[], int]) -> int:
    until, filled = time.monotonic() + seconds, 0
    try:
        while time.monotonic() < until and not gives_way():
            if not (count := fill_some()):
                break
            filled += count
    except (BackendDown, EmbeddingUnavailable) as reason:
        log.info("vectors.not_filled", extra={"reason": str(reason)})
    return filled


def waiting() -> int:
    """How many passages have no vector yet. None where there is no index to ask."""
    try:
        with index().snapshot() as connection:
            return len(connection.execute(MISSING, (vectors_name(),)).fetchall())
    except BackendDown:
        return 0


def _fill_some(into: EmbeddedIndex) -> int:
    with into.snapshot() as connection:
        rows = connection.execute(
            MISSING + " ORDER BY passage.document LIMIT 200", (vectors_name(),)
        ).fetchall()
        pages = list(dict.fromkeys(document for _, document, _ in rows))[:PAGES_AT_A_TIME]
        found = connection.execute(OF_PAGES, (json.dumps(pages),)).fetchall()
    if not found:
        return 0
    entries = [entry_of(load(document), load_passage(passage)) for _, document, passage in found]
    digests = {entry.key: digest for entry, (digest, _, _) in zip(entries, found, strict=True)}
    _put(into, vectors_of(entries), digests)
    return len(entries)


def _put(into: EmbeddedIndex, vectors: Mapping[str, np.ndarray], digests: Mapping[str, str]) -> None:
    with into.writing() as writing:
        connection: sqlite3.Connection = writing.connection
        for key, matrix in vectors.items():
            connection.execute("DELETE FROM vector WHERE passage = ?", (key,))
            connection.executemany(
                "INSERT INTO vector (passage, part, model, digest, vector) VALUES (?, ?, ?, ?, ?)",
                [(key, part, vectors_name(), digests[key], row.tobytes()) for part, row in enumerate(matrix)],
            )
        set_meta(connection, "vectors", str(time.time_ns()))


def _fill_some_sentences(into: EmbeddedIndex) -> int:
    by = (model_name(), cut())
    with into.snapshot() as connection:
        found = connection.execute(WITHOUT_SENTENCES, (*by, AT_A_TIME)).fetchall()
        known = kept_of(connection, [key for key, *_ in found])
    texts = {key: texts_of(entry_of(load(page), load_passage(own))) for key, _, page, own in found}
    before = {mark: row for kept in known.values() for mark, row in kept.items()}
    every = made((text for each in texts.values() for text in each), before)
    if found:
        with into.writing() as writing:
            writing.connection.executemany(
                "INSERT OR REPLACE INTO sentence (passage, model, cut, digest, marks, vectors)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (key, *by, digest, *packed({mark(text): every[mark(text)] for text in texts[key]}))
                    for key, digest, *_ in found
                ],
            )
    return len(found)

"""How near the sentences of a passage are to a question. Their vectors are made before anybody asks.

An app whose answers read a passage piece by piece registers in its own ``sentences.py`` what it reads::

    @read_alone.register("sentences 1")
    def sentences(entry: Entry) -> list[str]: ...

The name is counted up when it cuts otherwise; what did not change keeps its vector.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable

import numpy as np

from portal.registry import Registry
from portal.search.embedding import model_name

from .embedder import embed_known
from .store import Entry, Kept

read_alone: Registry[Callable[[Entry], list[str]]] = Registry("sentences")
BYTES = 8
NUMBERS = np.float16
"""A cosine differs by less than 0.0001 from that of whole floats; in int8 it would by 0.001."""


def texts_of(entry: Entry) -> list[str]:
    """Each once."""
    return list(dict.fromkeys(text for cut in read_alone for text in cut(entry)))


def cut() -> str:
    return ", ".join(name for name, _ in read_alone.items())


def mark(text: str) -> bytes:
    """Whoever cuts a passage otherwise than it was filled finds no wrong vector by it, but none."""
    return hashlib.blake2b(text.encode(), digest_size=BYTES).digest()


def packed(kept: Kept) -> tuple[bytes, bytes]:
    return b"".join(kept), b"".join(row.astype(NUMBERS).tobytes() for row in kept.values())


def unpacked(marks: bytes, vectors: bytes) -> Kept:
    if not marks:
        return {}
    known = [marks[start : start + BYTES] for start in range(0, len(marks), BYTES)]
    rows = np.frombuffer(vectors, dtype=NUMBERS).reshape(len(known), -1).astype(np.float32)
    return dict(zip(known, rows, strict=True))


def kept_of(connection: sqlite3.Connection, keys: Iterable[str]) -> dict[str, Kept]:
    """What one generation of the index keeps of these passages."""
    rows = connection.execute(
        "SELECT passage, marks, vectors FROM sentence JOIN json_each(?) AS wanted ON passage = wanted.value"
        " WHERE model = ?",
        (json.dumps(list(keys)), model_name()),
    )
    return {key: unpacked(marks, vectors) for key, marks, vectors in rows}


def made(texts: Iterable[str], kept: Kept) -> Kept:
    """With those that are kept already. Raises ``EmbeddingUnavailable``."""
    marks = {mark(text): text for text in texts}
    new = [text for known, text in marks.items() if known not in kept]
    # Rounded as what is kept is, so that an answer never hangs on whether the worker was here.
    rows = dict(zip(new, embed_known(new).astype(NUMBERS).astype(np.float32), strict=True)) if new else {}
    return {known: kept[known] if known in kept else rows[text] for known, text in marks.items()}


def nearness(texts: list[str], vector: np.ndarray, kept: Kept) -> list[float]:
    """The cosine of each to a unit vector; what nobody made yet is made now. Raises ``EmbeddingUnavailable``."""
    fitting = {known: row for known, row in kept.items() if row.shape == vector.shape}
    rows = made(texts, fitting)
    return (np.stack([rows[mark(text)] for text in texts]) @ vector).tolist()

"""A site's index with more passages than it has: their words are its own, in another order."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from math import ceil
from pathlib import Path

import numpy as np

from chatbot.language.sentences import sentences_of
from portal.benchmarks.meaning import copy_index
from portal.passages.filling import fill, fill_sentences
from portal.passages.indexed import index
from portal.passages.sentences import cut, mark, packed, texts_of
from portal.passages.store import entries_of
from portal.search.analysis import BUILT_IN
from portal.search.embedded import EmbeddedIndex
from portal.search.embedding import model_name, vectors_name
from portal.search.prepared import Prepared, PreparedPassage, Preparer
from portal.search.serialise import load_passage
from portal.search.types import Document, Passage

A_PAGE, SENTENCES, TEXTS = 4, 4, 3
AT_A_TIME = 50
REVIEWED = date(2026, 11, 1)


@dataclass(frozen=True, slots=True)
class Material:
    """What the site itself says: headings, sentences, and the vectors of its passages."""

    headings: list[str]
    sentences: list[str]
    vectors: np.ndarray


def copy_of_the_index(folder: Path) -> EmbeddedIndex:
    """With the vectors of every passage and sentence."""
    folder.mkdir(exist_ok=True)
    copy_index(index(), folder)
    copy = EmbeddedIndex(folder)
    while fill(of=copy):
        pass
    while fill_sentences(of=copy):
        pass
    return copy


def grow(into: EmbeddedIndex, passages: int, seed: int = 1) -> int:
    """To at least so many; how many there are then. Vectors are drawn between those of the site's, for making them
    would take minutes."""
    draw, numbers = random.Random(seed), np.random.default_rng(seed)  # noqa: S311
    material, preparer = _material(into), Preparer(BUILT_IN)
    missing = max(0, passages - into.counts()["passages"])
    pages = (_page(number, draw, material) for number in range(ceil(missing / A_PAGE)))
    while some := list(islice(pages, AT_A_TIME)):
        prepared = [preparer.prepare(page) for page in some]
        with into.writing() as writing:
            writing.put(prepared)
            writing.connection.executemany(
                "INSERT INTO vector (passage, part, model, digest, vector) VALUES (?, ?, ?, ?, ?)",
                list(_vectors(prepared, material, numbers)),
            )
            writing.connection.executemany(
                "INSERT INTO sentence (passage, model, cut, digest, marks, vectors) VALUES (?, ?, ?, ?, ?, ?)",
                list(_sentences(some, prepared, material, numbers)),
            )
    return into.counts()["passages"]


def _material(site: EmbeddedIndex) -> Material:
    with site.snapshot() as connection:
        passages = [load_passage(row) for (row,) in connection.execute("SELECT record FROM passage")]
        rows = connection.execute("SELECT vector FROM vector WHERE model = ?", (vectors_name(),)).fetchall()
    if not rows:
        raise LookupError("The vectors of this site's passages cannot be made: no model.")
    return Material(
        [passage.heading for passage in passages if passage.heading],
        [sentence for passage in passages for sentence in sentences_of(passage.text)],
        np.stack([np.frombuffer(blob, dtype=np.float32) for (blob,) in rows]),
    )


def _page(number: int, draw: random.Random, material: Material) -> Document:
    key = f"benchmark.page:{number}"
    return Document(
        key=key,
        kind="page",
        title=f"{draw.choice(material.headings)} {number}",
        url=f"/benchmark/{number}/",
        passages=tuple(
            Passage(
                key=f"{key}#{place}",
                heading=draw.choice(material.headings),
                text=" ".join(draw.sample(material.sentences, SENTENCES)),
                url=f"/benchmark/{number}/#{place}",
                reviewed_on=REVIEWED,
            )
            for place in range(A_PAGE)
        ),
    )


def _vectors(
    pages: list[Prepared], material: Material, numbers: np.random.Generator
) -> Iterator[tuple[str, int, str, str, bytes]]:
    for passage in _passages(pages):
        for part, row in enumerate(_drawn(TEXTS, material, numbers)):
            yield passage.key, part, vectors_name(), passage.digest, row.tobytes()


def _sentences(
    pages: list[Document], prepared: list[Prepared], material: Material, numbers: np.random.Generator
) -> Iterator[tuple[str, str, str, str, bytes, bytes]]:
    digests = {passage.key: passage.digest for passage in _passages(prepared)}
    for entry in (entry for page in pages for entry in entries_of(page)):
        texts = texts_of(entry)
        rows = _drawn(len(texts), material, numbers)
        kept = {mark(text): row for text, row in zip(texts, rows, strict=True)}
        yield entry.key, model_name(), cut(), digests[entry.key], *packed(kept)


def _passages(pages: list[Prepared]) -> Iterator[PreparedPassage]:
    return (passage for page in pages for passage in page.passages)


def _drawn(count: int, material: Material, numbers: np.random.Generator) -> np.ndarray:
    """Unit rows, each half way between two of the site's."""
    chosen = numbers.integers(len(material.vectors), size=(count, 2))
    rows = material.vectors[chosen].sum(axis=1)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)

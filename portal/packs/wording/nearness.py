"""Answers that say the same, whatever the words: a reader who meets both learns nothing from the second."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from portal.passages.embedder import embed
from portal.passages.texts import pieces

from .written import Written

TOO_NEAR = 0.90


@dataclass(frozen=True)
class Pair:
    cosine: float
    one: str
    other: str

    def __str__(self) -> str:
        return f"{self.cosine:.3f}  {self.one}  |  {self.other}"


def nearest_pairs(
    pages: Iterable[Written], count: int, vectors: Callable[[list[str]], np.ndarray] = embed
) -> list[Pair]:
    """The ``count`` nearest pairs of answers of two pages, and all that are too near; the nearest first."""
    answers = [(page.name, heading, text) for page in pages for heading, text in page.answers]
    if len(answers) < 2:
        return []
    rows = _rows([text for _page, _heading, text in answers], vectors)
    owners = np.array([page for page, _heading, _text in answers])
    cosines = np.triu(np.where(owners[:, None] == owners[None, :], 0, rows @ rows.T), k=1)
    found = np.argsort(cosines, axis=None)[::-1]
    near = [
        np.unravel_index(place, cosines.shape)
        for place in found[: max(count, int((cosines > TOO_NEAR).sum()))]
    ]
    return [Pair(float(cosines[i, j]), _said(answers[i]), _said(answers[j])) for i, j in near]


def _rows(texts: list[str], vectors: Callable[[list[str]], np.ndarray]) -> np.ndarray:
    """One unit row a text. The model reads 180 words: a longer answer is the mean of its pieces."""
    cut = [pieces(text) for text in texts]
    rows = vectors([piece for parts in cut for piece in parts])
    ends = np.cumsum([len(parts) for parts in cut])
    means = np.array(
        [rows[end - len(parts) : end].mean(axis=0) for end, parts in zip(ends, cut, strict=True)]
    )
    return means / np.linalg.norm(means, axis=1, keepdims=True)


def _said(answer: tuple[str, str, str]) -> str:
    page, heading, _text = answer
    return f"{page} “{heading}”" if heading else page

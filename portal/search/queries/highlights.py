"""The pieces of stored text that show why something was found."""

from collections.abc import Collection

from portal.search.analysis import Token, analyse
from portal.search.response import Highlight
from portal.search.types import Document

from .tree import Node, runs

WINDOW = 240
MOST_PIECES = 2


def highlights(
    document: Document, body: str, tree: Node, protected: Collection[str]
) -> tuple[Highlight, ...]:
    """The title and summary where they match, then the best two pieces of the body."""
    wanted = {run for run in runs(tree) if not run[0].startswith("_kind_")}
    if not wanted:
        return ()
    found = []
    for field, text in (("title", document.title), ("summary", document.summary)):
        if marks := _marks(analyse(text, protected), wanted):
            found.append(Highlight(field, text, tuple(marks)))
    return (*found, *_pieces(body, wanted, protected))


def _marks(tokens: list[Token], wanted: set[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Where runs of terms stand, joined where they touch or overlap."""
    sizes = sorted({len(run) for run in wanted}, reverse=True)
    starts = {run[0] for run in wanted}
    spans: list[tuple[int, int]] = []
    for at in (number for number, token in enumerate(tokens) if token.term in starts):
        for size in sizes:
            if tuple(token.term for token in tokens[at : at + size]) in wanted:
                spans.append((tokens[at].start, tokens[min(at + size, len(tokens)) - 1].end))
                break
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _pieces(body: str, wanted: set[tuple[str, ...]], protected: Collection[str]) -> list[Highlight]:
    marks = _marks(analyse(body, protected), wanted)
    pieces: list[Highlight] = []
    while marks and len(pieces) < MOST_PIECES:
        best = max(marks, key=lambda mark: (_held(marks, mark[0], body), -mark[0]))
        start = _word_start(body, max(0, best[0] - 60))
        end = _word_end(body, min(len(body), start + WINDOW))
        inside = [(a - start, b - start) for a, b in marks if start <= a and b <= end]
        if not inside:
            break
        pieces.append(Highlight("body", body[start:end], tuple(inside)))
        marks = [mark for mark in marks if mark[0] >= end or mark[1] <= start]
    return sorted(pieces, key=lambda piece: body.find(piece.text))


def _held(marks: list[tuple[int, int]], start: int, body: str) -> int:
    """How many different words a window from here would show."""
    return len({body[a:b].casefold() for a, b in marks if start <= a < start + WINDOW - 60})


def _word_start(text: str, at: int) -> int:
    """The start of the word that ``at`` is in, unless it is very long."""
    space = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    return space if at - space < 30 else at


def _word_end(text: str, at: int) -> int:
    space = text.find(" ", at)
    return space if 0 <= space - at < 30 else at

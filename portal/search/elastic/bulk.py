"""Many writes in few requests. The library's helper copies each of them, cuts at five hundred and reads every answer whole;
here the cluster tells only what became of each."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from elasticsearch import Elasticsearch

from .json import Json

Action = tuple[Mapping[str, Any], Mapping[str, Any] | None]
"""What is to be done with which document, and its source where it is written."""
Refusal = dict[str, Any]

MOST_BYTES = 10_000_000
TOLD = ("errors", "items.*.status", "items.*.error")

dumps = Json().json_dumps


def write(elastic: Elasticsearch, actions: Iterable[Action]) -> list[Refusal]:
    """What was refused. Where the alias is gone no index of its name comes to be."""
    refused: list[Refusal] = []
    for lines in _portions(actions):
        told = elastic.bulk(operations=lines, require_alias=True, filter_path=TOLD)  # type: ignore[arg-type]
        if told["errors"]:
            refused += [error for item in told["items"] for error in item.values() if "error" in error]
    return refused


def _portions(actions: Iterable[Action]) -> Iterator[list[bytes]]:
    lines: list[bytes] = []
    size = 0
    for action in actions:
        new = [dumps(part) for part in action if part is not None]
        length = sum(map(len, new))
        if lines and size + length > MOST_BYTES:
            yield lines
            lines, size = [], 0
        lines += new
        size += length
    if lines:
        yield lines

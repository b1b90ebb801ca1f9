"""Packs on disk: ``<app>/packs/<pack>/…`` holds one page a file, or arrays of rows.

A file of rows may begin with a table ``[every]``: what each of its rows says, unless it says otherwise or
leaves the key empty.
"""

import hashlib
import json
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from django.apps import apps

from .dates import moves
from .kinds import kinds

LISTS = "choices.toml"
NOT_ROWS = {"facts.toml"}
SHARED = "every"


class PackError(Exception):
    """A pack that cannot be loaded; the message names file, key and what is wrong."""


@dataclass(frozen=True)
class Item:
    pack: str
    kind: str
    slug: str
    data: dict[str, Any]
    path: Path

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(json.dumps(self.data, sort_keys=True, default=str).encode()).hexdigest()

    @cached_property
    def moves(self) -> bool:
        """Whether a date in it is an offset from the day of loading."""
        return any(moves(text) for text in _texts(self.data))

    def problem(self, words: str) -> PackError:
        return PackError(f"{self.path.name} ({self.kind} {self.slug}): {words}")


def items_of(pack: str) -> list[Item]:
    """All items of a pack, in the order in which they must be loaded."""
    return in_order([item for path in files_of(pack) for item in read(pack, path)])


def in_order(items: list[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (kinds[item.kind].order, item.data.get("order", 0)))


def files_of(pack: str) -> list[Path]:
    return [
        path
        for config in apps.get_app_configs()
        for path in sorted(Path(config.path, "packs", pack).rglob("*.toml"))
        if path.name not in NOT_ROWS
    ]


def read(pack: str, path: Path) -> list[Item]:
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as problem:
        raise PackError(f"{path}: {problem}") from problem
    if path.name == LISTS:
        return _choices(pack, path, data)
    if "kind" in data:
        rows = [(str(data["kind"]), {key: value for key, value in data.items() if key != "kind"})]
    else:
        shared = data.pop(SHARED, {})
        rows = [(kind, with_shared(row, shared)) for kind, table in data.items() for row in table]
    for kind, row in rows:
        if kind not in kinds or "slug" not in row:
            raise PackError(
                f"{path}: a row needs a slug and one of the kinds {', '.join(dict(kinds.items()))}"
            )
    return [Item(pack, kind, row["slug"], row, path) for kind, row in rows]


def with_shared(row: dict[str, Any], shared: dict[str, Any]) -> dict[str, Any]:
    both = {**shared, **row}
    return {key: value for key, value in both.items() if not (key in shared and value == "")}


def _choices(pack: str, path: Path, lists: dict[str, dict[str, str]]) -> list[Item]:
    """``[stage]`` with ``code = "Label"`` lines is a table for people, not an array of rows."""
    return [
        Item(
            pack,
            "choice",
            f"{name}/{code}",
            {"list": name, "code": code, "label": label, "sort_order": order},
            path,
        )
        for name, labels in lists.items()
        for order, (code, label) in enumerate(labels.items())
    ]


def _texts(node: Any) -> list[str]:
    if isinstance(node, str):
        return [node]
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    return [text for child in children for text in _texts(child)]

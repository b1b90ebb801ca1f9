"""The pages of the packs as somebody wrote them: what is theirs to word, less what is looked up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from portal.packs.files import Item, items_of
from portal.packs.kinds import is_page, kinds

LOOKED_UP = re.compile(r"(_url|_email|_name|_role|_title)$|^(label|source|name|address|reference|slug|kind)$")
"""Keys whose values are addresses, sources, names and measures: the same wherever they stand."""
ENTITY = re.compile(r"\{(?:figure|term):[^}]*\}")
LINK = re.compile(r"\]\([^)]*\)")
WORD = re.compile(r"[\w’']+")
GAP = "·"
"""Stands where a figure, a term or a name stood; no run of words goes across it."""


@dataclass(frozen=True)
class Written:
    item: Item

    @property
    def name(self) -> str:
        return f"{self.item.kind}:{self.item.slug}"

    @cached_property
    def texts(self) -> list[str]:
        return list(_texts(self.item.data))

    @cached_property
    def answers(self) -> list[tuple[str, str]]:
        """Each answer and section, with its question or heading."""
        data = self.item.data
        asked = [(row["question"], row["answer"]) for row in data.get("answers", [])]
        told = [(row.get("heading", ""), row["text"]) for row in data.get("body", []) if row.get("text")]
        return [(heading, plain(text)) for heading, text in [*asked, *told]]

    @property
    def questions(self) -> tuple[str, ...]:
        return tuple(" ".join(words(row["question"])) for row in self.item.data.get("answers", []))

    @property
    def length(self) -> int:
        """Words of the text itself, without summary, facts and lists of questions."""
        return sum(len(text.split()) for _heading, text in self.answers)


def written(*packs: str) -> list[Written]:
    items = [item for pack in packs for item in items_of(pack)]
    return [Written(item) for item in items if is_page(item.kind) or kinds[item.kind].publish]


def names(*packs: str) -> set[str]:
    """Everybody and everything that the packs name."""
    fields = ("full_name", "public_name", "name", "title")
    return {
        str(item.data[field])
        for pack in packs
        for item in items_of(pack)
        for field in fields
        if field in item.data
    }


def plain(text: str) -> str:
    return LINK.sub("]", ENTITY.sub(" ", text)).replace("[", "").replace("]", "").replace("*", "").strip()


def words(text: str) -> list[str]:
    return WORD.findall(LINK.sub("]", text).casefold())


def _texts(node: Any, key: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield from _texts(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value, key)
    elif isinstance(node, str) and not LOOKED_UP.search(key):
        yield node

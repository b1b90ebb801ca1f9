"""The packs as they lie on disk, for the tests that read them."""

import re
import tomllib
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from portal.packs.files import with_shared

ROOT = Path(__file__).parents[2]


def files(pack: str) -> list[Path]:
    return sorted(ROOT.glob(f"*/packs/{pack}/**/*.toml"))


@cache
def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def pages(pack: str) -> list[dict[str, Any]]:
    """Everything that has a page of its own, whether its file holds it alone or with others."""
    return [page for path in files(pack) for page in _pages_of(read(path))]


def _pages_of(data: dict[str, Any]) -> list[dict[str, Any]]:
    if "kind" in data:
        return [data]
    shared = data.get("every", {})
    return [{"kind": "vacancy", **with_shared(row, shared)} for row in data.get("vacancy", [])]


def rows(table: str, *packs: str) -> list[dict[str, Any]]:
    kept = [ROOT / f"portal/packs/{pack}" for pack in packs]
    return [
        row
        for path in chain.from_iterable(folder.glob("*.toml") for folder in kept)
        for row in read(path).get(table, [])
    ]


def slugs(kind: str) -> set[str]:
    here = [page["slug"] for pack in ("starter", "demo") for page in pages(pack) if page["kind"] == kind]
    return {*here, *(row["slug"] for row in rows(kind, "starter", "demo"))}


def values(node: Any, key: str) -> list[str]:
    """What stands under ``key`` anywhere in the tables below ``node``, lists laid flat."""
    if isinstance(node, list):
        return list(chain.from_iterable(values(item, key) for item in node))
    if not isinstance(node, dict):
        return []
    own = node.get(key, [])
    own = [own] if isinstance(own, str) else [item for item in own if isinstance(item, str)]
    return own + list(chain.from_iterable(values(child, key) for child in node.values()))


def texts(node: Any) -> list[str]:
    """All that is said below ``node``. Addresses say nothing, and one measure has one label everywhere."""
    if isinstance(node, str):
        return [node]
    if isinstance(node, dict):
        node = [child for key, child in node.items() if not key.endswith("_url") and key != "label"]
    return [text for child in node for text in texts(child)] if isinstance(node, list) else []


def without_consented(node: Any) -> Any:
    """The page less what carries a person's key, and less a vacancy's contact, which goes when it closes."""
    if isinstance(node, list):
        kept = [each for each in node if not (isinstance(each, dict) and "person" in each)]
        return [without_consented(each) for each in kept]
    if isinstance(node, dict):
        return {key: without_consented(value) for key, value in node.items() if key != "contact_name"}
    return node


def words(text: str) -> list[str]:
    return re.findall(r"[\w’']+", re.sub(r"\]\([^)]*\)", "]", text).casefold())


DEMO = pages("demo")
PROFILES = [page for page in DEMO if page["kind"] == "profile"]


def name_of(page: dict[str, Any]) -> str:
    return f"{page['kind']}:{page['slug']}"

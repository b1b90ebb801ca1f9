"""Three versions of a draft into one: as imported, as edited, as imported now."""

import json
from typing import Any

#: What a revision carries beside the words: neither the import's nor an editor's to merge.
BOOKKEEPING = {
    "pk", "id", "path", "depth", "numchild", "url_path", "latest_revision", "live_revision", "has_unpublished_changes",
    "latest_revision_created_at", "last_published_at", "first_published_at", "live", "draft_title", "translation_key",
    "locale", "content_type", "owner", "locked", "locked_at", "locked_by", "slug", "created_at", "expired",
}  # fmt: skip


def merged(
    base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> tuple[dict[str, Any], set[str]]:
    """(content, fields where the editor's words were kept against new ones). Field by field: the editor wins."""
    content = dict(mine)
    kept: set[str] = set()
    for name, value in theirs.items():
        if name in BOOKKEEPING or same(mine.get(name), value):
            continue
        if same(mine.get(name), base.get(name)):
            content[name] = value
        elif not same(value, base.get(name)):
            kept.add(name)
    return content, kept


def same(one: Any, other: Any) -> bool:
    """Equal but for the keys of rows, which every save makes anew."""
    return _bare(one) == _bare(other)


def _bare(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(("[", "{")):
        value = _loaded(value)
    if isinstance(value, list):
        return [_bare(one) for one in value]
    if isinstance(value, dict):
        return {
            key: _bare(one) for key, one in value.items() if key not in {"pk", "id", "sort_order", "anchor"}
        }
    return value


def _loaded(text: str) -> Any:
    """A body is kept as JSON in a string."""
    try:
        return json.loads(text)
    except ValueError:
        return text

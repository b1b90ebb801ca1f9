"""The blocks of a body, by the block's own type."""

from typing import Any

from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.snippets.blocks import SnippetChooserBlock

from portal.pages.anchors import make_anchor

from .dates import as_date
from .finding import Finder, NotFound
from .markdown import rich_text


def stream_of(field: StreamField, rows: list[dict[str, Any]], finder: Finder) -> blocks.StreamValue:
    """``[[body]]`` tables as a stream; each section gets its anchor, and the sources of its facts."""
    known = field.stream_block.child_blocks
    raw: list[dict[str, Any]] = []
    anchors: list[str] = []
    for row in rows:
        kind, values = row["type"], {key: value for key, value in row.items() if key != "type"}
        if kind not in known:
            raise NotFound(f"no block {kind!r}")
        if "heading" in values:
            values["anchor"] = make_anchor(values["heading"], anchors)
            anchors.append(values["anchor"])
        raw.append({"type": kind, "value": _value(known[kind], values, finder)})
    return field.to_python(raw)


def _value(block: blocks.Block, given: Any, finder: Finder) -> Any:
    if isinstance(block, blocks.StructBlock):
        return _struct(block, given, finder)
    if isinstance(block, blocks.ListBlock):
        return [_value(block.child_block, each, finder) for each in given]
    if isinstance(block, blocks.RichTextBlock):
        return rich_text(given["text"] if isinstance(given, dict) else given, finder)
    if isinstance(block, SnippetChooserBlock):
        return finder.row(block.target_model, given).pk
    if isinstance(block, blocks.PageChooserBlock):
        return finder.page(given)
    if isinstance(block, blocks.DateBlock):
        return as_date(given).isoformat()
    return "\n".join(given) if isinstance(given, list) else given.strip() if isinstance(given, str) else given


def _struct(block: blocks.StructBlock, given: dict[str, Any], finder: Finder) -> dict[str, Any]:
    values = dict(given)
    facts = values.pop("facts", [])
    if facts and "sources" in block.child_blocks:
        values["sources"] = _sources(facts, finder)
    unknown = set(values) - set(block.child_blocks)
    if unknown:
        raise NotFound(f"a {block.label or block.name} has no {', '.join(sorted(unknown))}")
    return {
        name: _value(block.child_blocks[name], value, finder)
        for name, value in values.items()
        if value not in ("", None)
    }


def _sources(facts: list[str], finder: Finder) -> list[dict[str, str]]:
    """The sources of all facts, each once, in the order of the facts."""
    found = [source for fact in facts for source in finder.sources(fact)]
    return list({(source["title"], source["url"]): source for source in found}.values())

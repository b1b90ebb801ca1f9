"""The fields that every kind of text may hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from portal.importing.document import Notes
from portal.importing.facts import misc
from portal.importing.facts.calls import DEAD, phrase_of
from portal.importing.facts.numbers import money_in, stats_in
from portal.importing.record import Block

BRAND = re.compile(
    r"\b(?:our|use|using|the) ([A-Z]{5,}) (?:\w+ (?:and \w+ )?)?(?:philosophy|methodology|approach|model|framework|tool|method)"
)
EDITORIAL = re.compile(r"\[[^\[\]\n]{1,60}\]")


@dataclass(slots=True)
class Fields:
    """Field → value, with the line that it came from."""

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def set(self, name: str, value: Any, line: int | None = None) -> None:
        self.values[name] = value
        if line is not None and value not in (None, [], ""):
            self.lines[name] = line

    def found(self, name: str, pair: tuple[Any, int] | None) -> None:
        self.set(name, pair[0] if pair else None, pair[1] if pair else None)


def common_fields(blocks: Sequence[Block], notes: Notes) -> Fields:
    fields = Fields()
    for name in ("title", "author", "published", "updated"):
        fields.set(name, notes.facts.get(name), notes.lines.get(name))
    for name in ("person", "role", "employer", "organisation", "series"):
        fields.set(name, None)
    _from_notes(fields, notes)
    _series(fields, blocks)
    _lists(fields, blocks)
    fields.found("region", misc.region_in(blocks))
    fields.found("group", misc.regional_group_in(blocks))
    fields.found("authorities", misc.members_in(blocks))
    return fields


def _from_notes(fields: Fields, notes: Notes) -> None:
    for name in ("glued_caption", "newsletter", "newsletter_note", "privacy"):
        fields.set(name, notes.facts.get(name), notes.lines.get(name))
    fields.set("tags", notes.facts.get("tags") or [])
    ids = [image["id"] for image in notes.images]
    fields.set("image_ids", ids, notes.images[0]["line"] if ids else None)
    fields.set("images_with_caption_flag", sum(1 for image in notes.images if image["caption_expected"]))


def _series(fields: Fields, blocks: Sequence[Block]) -> None:
    for block in [*blocks[:4], *blocks[-3:]]:
        series = misc.series_in(block.text[:2000])
        if series:
            fields.set("series", series, block.line)
            return


def _lists(fields: Fields, blocks: Sequence[Block]) -> None:
    fields.set("hashtags", misc.hashtags_in(blocks))
    for name, pairs in (
        ("programmes", misc.programmes_in(blocks)),
        ("stats", stats_in(blocks)),
        ("money", money_in(blocks)),
        ("events", misc.moments_in(blocks)),
    ):
        found = list(pairs)
        fields.set(name, list(dict.fromkeys(value for value, _line in found)), found[0][1] if found else None)
    calls = [block for block in blocks if block.type == "call_to_action"]
    fields.set("ctas", [phrase_of(block.text) for block in calls], calls[0].line if calls else None)
    dead = [block for block in calls if block.data.get("target") is None and DEAD.search(block.text)]
    fields.set("dead_ctas", [block.text.rstrip(".! ") for block in dead], dead[0].line if dead else None)
    heads = [block for block in blocks if block.type == "heading"]
    fields.set("subheads", [block.text for block in heads], heads[0].line if heads else None)
    fields.set("bullets", sum(1 for block in blocks if block.type == "item"))
    fields.set(
        "brand_terms", list(dict.fromkeys(one for block in blocks for one in BRAND.findall(block.text)))
    )
    brackets = [one for block in blocks for one in EDITORIAL.findall(block.text)]
    fields.set("editorial_brackets", brackets)
    schemes = [match[0] for block in blocks for match in misc.SCHEMES.finditer(block.text)]
    fields.set("schemes", list(dict.fromkeys(schemes)))


def common_findings(fields: Fields, blocks: Sequence[Block], notes: Notes) -> None:
    """What a person should look at, whatever the kind."""
    series = fields.values.get("series")
    if series and series["of"]:
        notes.find("series_parts_missing", fields.lines["series"], part=series["part"], of=series["of"])
    for image in notes.images:
        notes.find("image_lost", image["line"], text=image["id"] or "?")
        if image["caption_expected"] and not _has_caption(image["line"], blocks):
            notes.find("caption_lost", image["line"], text=image["id"] or "?")
    for name in fields.values["programmes"]:
        line = next((block.line for block in blocks if name in block.text), None)
        notes.find("ended_programme", line, text=name)
    for block in blocks:
        for value, line in list(stats_in([block]))[:3]:
            notes.find("undated_claim", line, text=value)
        if match := misc.DATED.search(block.text):
            notes.find("dated_wording", block.line, text=match[0])
        if misc.ORDERS.search(block.text):
            notes.find("instruction_like", block.line)


def _has_caption(line: int, blocks: Sequence[Block]) -> bool:
    return any(block.type == "caption" and line <= block.line <= line + 2 for block in blocks)

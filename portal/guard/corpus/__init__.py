"""Sentences of our own making, of invented people; public inquiries go by their names. What must be signposted, and what
must be left alone."""

import json
from functools import cache
from importlib.resources import files

from portal.guard.danger.verdict import Category, Severity, Verdict

Example = tuple[str, Verdict | None]


@cache
def examples() -> tuple[Example, ...]:
    """Each text with the verdict it must get; None where nothing may fire. The rules and the second net are made with these."""
    signpost = [
        (row["text"], Verdict(Category(row["category"]), Severity(row["severity"]), by="nearness"))
        for row in rows("signpost")
    ]
    return (*signpost, *((row["text"], None) for row in rows("leave")))


def rows(name: str) -> list[dict[str, str]]:
    """``signpost`` or ``leave``, and the same with ``_after``: written blind, for the most part once the rules were frozen,
    and never tuned on. A row that mended a rule moves to the others."""
    text = (files("portal.guard.corpus") / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]

"""Somebody's way from post to post, told in one sentence → its stations in order."""

import re
from collections.abc import Sequence

from portal.importing.facts.roles import role_at
from portal.importing.record import Block

FEWEST = 3  # fewer is a change of job, not a way
SENTENCE = re.compile(r"(?<=[.!?])[”’\"']*\s+(?=[A-Z“‘\"'])")
YEAR = r"(?:the |her |his |their |my )?(?P<year>assessed and supported year in employment(?: \(ASYE\))?|ASYE)"
STEP = re.compile(
    rf"\b(?:(?:did|completed|finished) {YEAR}|(?:started|began|qualified|joined|worked)(?: [\w’']+){{0,6}}? as (?=an?\b|the\b)|"
    r"(?:on |up )?to (?:her|his|their|my) (?:current|present) (?:position|role|post|job) as |"
    r"(?:progress(?:ed|ing)?|promoted|moved|moving|stepped)(?: on| up)? to |(?:(?:on|up)|and then) to |"
    r"followed by |then (?:became |as )?|became (?=an?\b)|(?:is )?now (?=an?\b|the\b))",
    re.I,
)


def with_paths(blocks: Sequence[Block]) -> list[Block]:
    """A paragraph that tells such a way carries it as ``path``."""
    return [_with_path(block) if block.type == "text" else block for block in blocks]


def _with_path(block: Block) -> Block:
    for sentence in SENTENCE.split(block.text):
        stations = stations_in(sentence)
        if stations:
            return block.turned("text", path=stations)
    return block


def stations_in(sentence: str) -> list[str]:
    """In the sentence's own words and order; nothing where it names fewer than three."""
    steps = list(STEP.finditer(sentence))
    found: list[str] = []
    for index, step in enumerate(steps):
        end = steps[index + 1].start() if index + 1 < len(steps) else len(sentence)
        role = step["year"] or role_at(re.sub(r"[\s,;]+(?:and )?$", "", sentence[:end]), step.end())
        if role:
            found.append(role[:1].upper() + role[1:])
    return found if len(set(found)) >= FEWEST else []

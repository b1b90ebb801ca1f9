"""Figures in a text: what may be out of date, and what an editor may want as a figure with a source."""

import re
from collections.abc import Iterator, Sequence

from portal.importing.record import Block

NUMBER = r"\d+(?:,\d+)*(?:\.\d+)?"
THINGS = r"(?:new |permanent |agency |social |young |looked after |qualified |full[- ]time |different |local )?[a-z][\w’'-]+"
AND_THINGS = r"(?: and (?:young |other |social )?(?:people|families|adults|parents|carers|schools|staff|children|workers|councils))?"
NOT_THINGS = (
    r"(?:am|pm|in|of|on|at|to|and|or|the|a|an|by|for|with|from|who|that|which|is|are|was|were|as|but|out|per|miles?|years? old|year|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
STATS = re.compile(
    rf"(?P<share>\b{NUMBER} out of (?:its |the |their |our )?{NUMBER})"
    rf"|(?P<percent>\b{NUMBER}\s?%(?: in (?:19|20)\d\d| currently| either \w+ or \w+| (?!{NOT_THINGS})[a-z]\w+)?)"
    rf"|(?P<money>£{NUMBER}(?:\s?(?:m|k|bn)\b|\s(?:million|billion|thousand))?)"
    r"|(?P<age>\bage[ds]? \d{1,2}\b(?!\s?[-–]))"
    rf"|(?P<us>\b{NUMBER} of (?:us|them)\b)"
    rf"|(?P<things>(?<![£\d.,/:-])\b(?!(?:19|20)\d\d\b){NUMBER} (?!{NOT_THINGS}){THINGS}{AND_THINGS}(?: in (?:19|20)\d\d)?)"
    rf"|(?:(?:more than|over|at least|nearly|almost|under) )(?P<span>(?:{WORDS}) (?:years|months|weeks))",
    re.I,
)
MONEY = re.compile(rf"£{NUMBER}(?:\s?(?:m|k|bn)\b|\s(?:million|billion))?", re.I)


def stats_in(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    for block in blocks:
        for match in STATS.finditer(block.text):
            yield next(value for value in match.groups() if value), block.line


def money_in(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    for block in blocks:
        for match in MONEY.finditer(block.text):
            yield match[0].rstrip("."), block.line

"""What a document is like: the counts from which a kind is recognised."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from portal.importing.document import Document
from portal.importing.facts.labels import WEAK, label_lines
from portal.importing.facts.quotes import SPEAKING, count_quotes, unquoted
from portal.importing.record import Block

ADVERT = re.compile(
    r"\b(?:(?:we are|we['’]re|is|are) (?:now |currently )?(?:looking for|seeking|recruiting) (?:an?|the|our|new|experienced|someone|somebody|people)|we seek|successful candidate|ideal candidate|"
    r"you will (?:be|have|need|lead|work)|apply (?:now|online|by|at|via|through)|to apply|informal (?:and confidential )?(?:conversation|chat|discussion)|"
    r"closing date|about the role|person specification|essential criteria|what we offer|annual leave|pension scheme|"
    r"equal opportunit\w+|encourage applications|applications from|disclosure and barring|post holder|postholder|job description|we offer)\b",
    re.I,
)
SALARY = re.compile(r"£\d{2,3}(?:,\d{3}|k)\b|£\d{1,3}(?:\.\d\d)? (?:per|an|a) hour", re.I)
PROFILE = re.compile(
    r"career (?:profile|stor)|\bmeet [A-Z]|a day in the life|my (?:career )?(?:story|journey|path)|in a nutshell|"
    r"(?:shared|tells?|share) (?:his|her|their|us|your) (?:story|about)|staff (?:profile|stor|spotlight)|spotlight on|"
    r"q ?& ?a\b|we (?:spoke|caught up|chatted) (?:to|with)|(?:his|her|their) story\b|['’]s story\b",
    re.I,
)
MINE = re.compile(r"\b(?:I|I['’]\w+|my|me|myself)\b")


@dataclass(frozen=True, slots=True)
class Features:
    words: int
    questions: int
    labels: int
    weak_labels: int
    advert: int
    salary: bool
    says: int
    quotations: int
    mine: float
    headings: int
    profile: int
    pull_quotes: int
    authored: bool
    series: bool


def features_of(document: Document) -> Features:
    """Counted once a document: every kind asks."""
    if "features" not in document.counted:
        document.counted["features"] = _count(document)
    return document.counted["features"]


def _count(document: Document) -> Features:
    blocks = document.blocks
    text = document.text
    words = len(text.split()) or 1
    own = unquoted(blocks)
    labels = {label for label, _value, _line in label_lines(blocks)}
    head = "\n".join(block.text for block in blocks[:6])
    return Features(
        words=words,
        questions=_questions(blocks),
        labels=len(labels - WEAK),
        weak_labels=len(labels & WEAK),
        advert=len({match.lower() for match in ADVERT.findall(text)}),
        salary=bool(SALARY.search(text)),
        says=len(SPEAKING.findall(own)),
        quotations=count_quotes(blocks),
        mine=len(MINE.findall(own)) / words,
        headings=sum(1 for block in blocks if block.type == "heading"),
        profile=len({match.lower() for match in PROFILE.findall(head)}),
        pull_quotes=sum(1 for block in blocks if block.type in {"pull_quote", "caption"}),
        authored="author" in document.notes.facts,
        series=" series" in text[:1500].lower(),
    )


def _questions(blocks: Sequence[Block]) -> int:
    return sum(
        1
        for block, after in zip(blocks, blocks[1:], strict=False)
        if block.type == "question" and after.type in {"text", "item", "caption", "image", "heading"}
    )

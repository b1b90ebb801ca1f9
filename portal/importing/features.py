"""What a document is like: the counts from which a kind is recognised."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from portal.importing.document import Document
from portal.importing.facts.people import SAYS
from portal.importing.record import Block

LABELS = (
    "salary|pay|pay grade|grade|closing date|closes|close date|application deadline|deadline|apply by|location|base|hours|"
    "working hours|hours per week|contract|contract type|contract term|job type|working pattern|reference|job reference|"
    "ref|job ref|reference number|job id|vacancy id|interview date|interview dates|interviews|start date|job title|post title|"
    "position|department|directorate|service|reports to|responsible to|employer|organisation|how to apply|contact|dbs|vacancy type|"
    "advert start date|number of posts|work location|job category|contact name|contact email|telephone|salary range|"
    "salary details|interview"
)
LABEL = re.compile(rf"^(?P<label>{LABELS})(?:\s*[:–-]\s*|\s+(?=£))(?P<value>\S.*)$", re.I)
BARE_LABEL = re.compile(rf"^(?P<label>{LABELS})\s*:?$", re.I)
ADVERT = re.compile(
    r"\b(?:we are (?:looking for|seeking|recruiting)|we['’]re (?:looking for|seeking|recruiting)|we seek|successful candidate|ideal candidate|"
    r"you will (?:be|have|need|lead|work)|apply (?:now|online|by)|to apply|informal (?:and confidential )?(?:conversation|chat|discussion)|"
    r"closing date|about the role|the role|person specification|essential criteria|what we offer|annual leave|pension scheme|"
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
SPEAKING = re.compile(rf"\b{SAYS}\b")


@dataclass(frozen=True, slots=True)
class Features:
    words: int
    questions: int
    labels: int
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
    blocks = document.blocks
    text = document.text
    words = len(text.split()) or 1
    unquoted = re.sub(r"[“\"][^“”\"\n]{0,1500}[”\"]|^[“\"].*$", " ", text, flags=re.M)
    head = "\n".join(block.text for block in blocks[:6])
    return Features(
        words=words,
        questions=_questions(blocks),
        labels=len({label for label, _value, _line in label_lines(blocks)}),
        advert=len({match.lower() for match in ADVERT.findall(text)}),
        salary=bool(SALARY.search(text)),
        says=len(SPEAKING.findall(unquoted)),
        quotations=sum(1 for block in blocks if re.search(r"[“\"]\w", block.text)),
        mine=len(MINE.findall(unquoted)) / words,
        headings=sum(1 for block in blocks if block.type == "heading"),
        profile=len({match.lower() for match in PROFILE.findall(head)}),
        pull_quotes=sum(1 for block in blocks if block.type in {"pull_quote", "caption"}),
        authored="author" in document.notes.facts,
        series=" series" in text[:1500].lower(),
    )


def label_lines(blocks: Sequence[Block]) -> list[tuple[str, str, int]]:
    """ "Salary: £30,000", or "Salary" with the value on the next line."""
    found: list[tuple[str, str, int]] = []
    for index, block in enumerate(blocks):
        if len(block.text) > 400:
            continue
        match = LABEL.match(block.text)
        if match:
            found.append((match["label"].lower(), match["value"].strip(), block.line))
            continue
        bare = BARE_LABEL.match(block.text)
        after = blocks[index + 1] if bare and index + 1 < len(blocks) else None
        if bare and after is not None and len(after.text.split()) <= 14 and not BARE_LABEL.match(after.text):
            found.append((bare["label"].lower(), after.text, after.line))
    return found


def _questions(blocks: Sequence[Block]) -> int:
    return sum(
        1
        for block, after in zip(blocks, blocks[1:], strict=False)
        if block.type == "question" and after.type in {"text", "item", "caption", "image", "heading"}
    )

"""From the blocks of a page to its table, and the codes that its questions and answers keep."""

from collections.abc import Iterable
from typing import Any

from portal.lines import lines
from portal.pages.anchors import make_anchor

from .conditions import parse
from .table import Answer, Change, Outcome, Question, Rule, Source, Table

RESERVED = ("ask", "show", "q", "page", "place")
"""What an address says beside the answers."""


def table_of(questions: Iterable[Any], rules: Iterable[Any]) -> Table:
    return Table(
        tuple(question_of(block.value) for block in questions),
        tuple(rule_of(number, block.value) for number, block in enumerate(rules, start=1)),
    )


def question_of(value: Any) -> Question:
    return Question(
        code=value["code"] or "",
        text=value["text"] or "",
        short=value["short"] or "",
        hint=value["hint"] or "",
        why=value["why"] or "",
        change=Change(value["change"] or Change.ANY),
        answers=tuple(answer_of(answer) for answer in value["answers"]),
    )


def answer_of(value: Any) -> Answer:
    return Answer(
        code=value["code"] or "",
        label=value["label"] or "",
        hint=value["hint"] or "",
        when_changed=value["when_changed"] or "",
        said=tuple(lines(value["said"] or "")),
    )


def rule_of(number: int, value: Any) -> Rule:
    return Rule(
        number=number,
        target=value["target"].pk if value["target"] else 0,
        outcome=Outcome(value["outcome"] or Outcome.NOTE),
        reason=value["reason"] or "",
        when=parse(value["when"] or ""),
        sources=tuple(
            Source(source["title"] or "", source["url"] or "", source["date"] or "")
            for source in value["sources"]
        ),
    )


def keep_codes(questions: Iterable[Any]) -> None:
    """Gives every question and answer that has none its code, in place. One that stands is never remade."""
    values = [block.value for block in questions]
    taken = [*RESERVED, *(value["code"] for value in values)]
    for value in values:
        if not value["code"]:
            value["code"] = make_anchor(value["short"] or value["text"] or "", taken)
            taken.append(value["code"])
        known = [answer["code"] for answer in value["answers"]]
        for answer in value["answers"]:
            if not answer["code"]:
                answer["code"] = make_anchor(answer["label"] or "", known)
                known.append(answer["code"])

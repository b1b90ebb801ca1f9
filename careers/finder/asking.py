"""Which question comes next: only one whose answer can still say something of a thing that is not decided."""

from collections.abc import Iterator
from dataclasses import dataclass

from .table import DECIDED, Answers, Question, Table


@dataclass(frozen=True)
class Walk:
    """The answers that count, in the order of the questions, and the question still to ask (None: done)."""

    answers: dict[str, str]
    next: Question | None


def walk(table: Table, given: Answers) -> Walk:
    """Answers to questions that need not be asked, or that no question offers, do not count."""
    kept: dict[str, str] = {}
    for question in table.questions:
        if not is_needed(table, question.code, kept):
            continue
        answer = given.get(question.code)
        if answer is None or question.answer(answer) is None:
            return Walk(kept, question)
        kept[question.code] = answer
    return Walk(kept, None)


def is_needed(table: Table, code: str, answers: Answers) -> bool:
    return any(code in open_questions(table, target, answers) for target in table.by_target)


def open_questions(table: Table, target: int, answers: Answers) -> set[str]:
    """What could still be said of the target depends on these; none when it is decided."""
    if table.verdict(target, answers).outcome in DECIDED:
        return set()
    return {
        code
        for rule in table.by_target[target]
        if rule.may_fire(answers)
        for code in rule.when
        if code not in answers
    }


def every_walk(table: Table) -> Iterator[dict[str, str]]:
    """Every way through the questions to an end: all combinations of answers that somebody can give."""
    yield from _onwards(table, 0, {})


def _onwards(table: Table, place: int, kept: dict[str, str]) -> Iterator[dict[str, str]]:
    while place < len(table.questions) and not is_needed(table, table.questions[place].code, kept):
        place += 1
    if place == len(table.questions):
        yield kept
        return
    question = table.questions[place]
    for answer in question.answers:
        yield from _onwards(table, place + 1, {**kept, question.code: answer.code})

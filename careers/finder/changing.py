"""What would change a verdict: the fewest other answers that a person could come to give."""

from dataclasses import dataclass
from itertools import combinations, product

from .asking import open_questions
from .table import Answer, Answers, Outcome, Question, Table

MOST_CHANGES = 3


@dataclass(frozen=True)
class Changed:
    """``new`` holds each question with the answer that would make the difference; ``outcome`` what it would be."""

    new: tuple[tuple[Question, Answer], ...]
    outcome: Outcome


def smallest_change(table: Table, target: int, answers: Answers) -> Changed | None:
    """To what fits, or else from “not yet” to what is close. None when no answer that can change is enough.

    A question that only the change makes necessary is answered too, and counts less than one answered anew.
    """
    now = table.verdict(target, answers).outcome
    goals = [Outcome.FITS] if now is Outcome.CLOSE else [Outcome.FITS, Outcome.CLOSE]
    for goal in goals:
        if found := _to(goal, table, target, answers):
            return found
    return None


def _to(goal: Outcome, table: Table, target: int, answers: Answers) -> Changed | None:
    asked = [q for q in table.questions if any(q.code in rule.when for rule in table.by_target[target])]
    found: list[tuple[int, int, tuple[tuple[str, str], ...]]] = []
    for size in range(1, MOST_CHANGES + 1):
        for questions in combinations(asked, size):
            for codes in product(*(question.open_to(answers.get(question.code)) for question in questions)):
                new = {question.code: code for question, code in zip(questions, codes, strict=True)}
                if _is_settled(table, target, {**answers, **new}, goal):
                    anew = sum(code in answers for code in new)
                    found.append((anew, size, tuple(new.items())))
    if not found:
        return None
    _anew, _size, pairs = min(found, key=lambda each: each[:2])
    return Changed(tuple(_named(table, code, answer) for code, answer in pairs), goal)


def _is_settled(table: Table, target: int, answers: Answers, goal: Outcome) -> bool:
    return table.verdict(target, answers).outcome is goal and not open_questions(table, target, answers)


def _named(table: Table, code: str, answer: str) -> tuple[Question, Answer]:
    question = table.by_code[code]
    found = question.answer(answer)
    assert found is not None
    return question, found

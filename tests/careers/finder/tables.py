"""Small tables for the tests, with only what matters."""

from collections.abc import Iterable

from careers.finder.table import Answer, Change, Outcome, Question, Rule, Source, Table

SOURCE = (Source("A handbook"),)


def question(code: str, *answers: str, change: Change = Change.ANY) -> Question:
    return Question(code, f"{code}?", tuple(Answer(each, each) for each in answers), code, change=change)


def rule(number: int, outcome: str, target: int = 1, sources=SOURCE, **when: Iterable[str] | str) -> Rule:
    wanted = {code: frozenset([each] if isinstance(each, str) else each) for code, each in when.items()}
    return Rule(number, target, Outcome(outcome), f"Because of rule {number}.", wanted, sources)


def table(questions: Iterable[Question], *rules: Rule) -> Table:
    return Table(tuple(questions), rules)


LADDER = question("ladder", "low", "high", change=Change.ONWARDS)
WAGE = question("wage", "yes", "no")
SOUND = table(
    [LADDER, WAGE],
    rule(1, "fits"),
    rule(2, "not_yet", ladder="low"),
    rule(3, "close", ladder="high", wage="yes"),
    rule(4, "fits", target=2),
)
NAMES = {1: "The hill way", 2: "The plain way"}

"""A decision table: questions, and rules that say what an answer means for each thing one may choose.

All of it is frozen and knows no database: the page makes it (``reading``), everything else reasons on it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

Answers = Mapping[str, str]
"""From a question's code to the code of the answer given."""


class Outcome(StrEnum):
    """What a rule says of its target. The worst that fires is the verdict; a note changes nothing."""

    NOTE = "note"
    FITS = "fits"
    CLOSE = "close"
    NOT_YET = "not_yet"
    ASIDE = "aside"
    """It is for people in another position: left out of the result."""


WORSE = {outcome: place for place, outcome in enumerate(Outcome)}
RESULTS = {Outcome.FITS, Outcome.CLOSE}
DECIDED = {Outcome.NOT_YET, Outcome.ASIDE}


class Change(StrEnum):
    """Which other answer a person could come to give."""

    NEVER = "never"
    ANY = "any"
    ONWARDS = "onwards"


@dataclass(frozen=True, slots=True)
class Answer:
    code: str
    label: str
    hint: str = ""
    when_changed: str = ""
    said: tuple[str, ...] = ()
    """Words by which people tell it, for the chatbot."""


@dataclass(frozen=True)
class Question:
    code: str
    text: str
    answers: tuple[Answer, ...]
    short: str = ""
    hint: str = ""
    why: str = ""
    change: Change = Change.ANY

    def answer(self, code: str) -> Answer | None:
        return next((answer for answer in self.answers if answer.code == code), None)

    def open_to(self, given: str | None) -> list[str]:
        """The other answers that somebody who gave ``given`` could come to give."""
        codes = [answer.code for answer in self.answers]
        if given is None:
            return codes
        if self.change is Change.NEVER:
            return []
        if self.change is Change.ONWARDS:
            return codes[codes.index(given) + 1 :]
        return [code for code in codes if code != given]


@dataclass(frozen=True, slots=True)
class Source:
    title: str
    url: str = ""
    date: str = ""


@dataclass(frozen=True)
class Rule:
    """Fires when every question of ``when`` has one of its answers; with none it always fires."""

    number: int
    target: int
    outcome: Outcome
    reason: str
    when: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()

    def fires(self, answers: Answers) -> bool:
        return all(answers.get(question) in wanted for question, wanted in self.when.items())

    def may_fire(self, answers: Answers) -> bool:
        """No answer given so far speaks against it."""
        return all(
            question not in answers or answers[question] in wanted for question, wanted in self.when.items()
        )


@dataclass(frozen=True)
class Verdict:
    """``outcome`` is None where no rule says anything: a table that is published has no such gap."""

    target: int
    outcome: Outcome | None
    fired: tuple[Rule, ...]

    @property
    def why(self) -> list[Rule]:
        return [rule for rule in self.fired if rule.outcome is Outcome.FITS]

    @property
    def why_not(self) -> list[Rule]:
        return [rule for rule in self.fired if rule.outcome in {Outcome.CLOSE, Outcome.NOT_YET}]

    @property
    def notes(self) -> list[Rule]:
        return [rule for rule in self.fired if rule.outcome is Outcome.NOTE]

    @property
    def sources(self) -> list[Source]:
        """Of all that is said, each once."""
        return list(dict.fromkeys(source for rule in self.fired for source in rule.sources))


@dataclass(frozen=True)
class Table:
    questions: tuple[Question, ...]
    rules: tuple[Rule, ...]

    @cached_property
    def by_code(self) -> dict[str, Question]:
        return {question.code: question for question in self.questions}

    @cached_property
    def by_target(self) -> dict[int, tuple[Rule, ...]]:
        """In the order in which the rules name them first."""
        found: dict[int, list[Rule]] = {}
        for rule in self.rules:
            found.setdefault(rule.target, []).append(rule)
        return {target: tuple(rules) for target, rules in found.items()}

    def verdict(self, target: int, answers: Answers) -> Verdict:
        fired = tuple(rule for rule in self.by_target[target] if rule.fires(answers))
        return Verdict(target, worst(fired), fired)

    def verdicts(self, answers: Answers) -> list[Verdict]:
        """What fits first, then what is close, then the rest, each in the table's order."""
        found = [self.verdict(target, answers) for target in self.by_target]
        return sorted(found, key=lambda verdict: WORSE[verdict.outcome] if verdict.outcome else len(WORSE))


def worst(rules: Iterable[Rule]) -> Outcome | None:
    said = [rule.outcome for rule in rules if rule.outcome is not Outcome.NOTE]
    return max(said, key=WORSE.__getitem__, default=None)

"""What answers are worth, by intent."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from chatbot.answer import Answer

from .facts import figures_without_source, holds_fact, said_in
from .running import Row


@dataclass(slots=True)
class Score:
    """Of some questions. ``facts`` counts those with key facts, ``found`` those whose answer holds one."""

    questions: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    answerable: int = 0
    facts: int = 0
    found: int = 0
    closest: int = 0
    all_facts: int = 0
    all_found: int = 0
    safeguarding: int = 0
    signposted: int = 0
    figures: int = 0
    times: list[int] = field(default_factory=list)

    def add(self, row: Row, answer: Answer) -> None:
        facts = row.fields.get("key_facts") or []
        said = said_in(answer)
        held = sum(holds_fact(fact, said) for fact in facts)
        self.questions += 1
        self.outcomes[answer.outcome] += 1
        self.times.append(answer.took_ms)
        self.figures += len(figures_without_source(answer))
        self.all_facts += len(facts)
        self.all_found += held
        if row.fields.get("answerable") is True:
            self.answerable += 1
            self.closest += answer.outcome == "closest"
            if facts:
                self.facts += 1
                self.found += held > 0
        if row.fields.get("answerable") == "safeguarding":
            self.safeguarding += 1
            self.signposted += answer.outcome == "signposted"

    def as_json(self) -> dict[str, Any]:
        times = sorted(self.times)
        return {
            "questions": self.questions,
            "outcomes": dict(self.outcomes),
            "answerable": self.answerable,
            "with_key_facts": self.facts,
            "holding_a_key_fact": self.found,
            "key_facts": self.all_facts,
            "key_facts_found": self.all_found,
            "closest": self.closest,
            "safeguarding": self.safeguarding,
            "signposted": self.signposted,
            "figures_without_source": self.figures,
            "median_ms": median(times) if times else 0,
            "p95_ms": times[min(len(times) - 1, round(0.95 * len(times)))] if times else 0,
        }


def scored(pairs: Iterable[tuple[Row, Answer]]) -> tuple[Score, dict[str, Score]]:
    """All together, and each intent."""
    whole = Score()
    intents: defaultdict[str, Score] = defaultdict(Score)
    for row, answer in pairs:
        whole.add(row, answer)
        intents[str(row.fields.get("intent", ""))].add(row, answer)
    return whole, dict(intents)

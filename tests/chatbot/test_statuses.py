import re
from pathlib import Path

import chatbot
from chatbot.statuses import STATUSES, Outcome
from chatbot.steps.intents import INTENTS

CODE = "\n".join(
    path.read_text() for path in Path(chatbot.__path__[0]).rglob("*.py") if path.name != "statuses.py"
)


def test_every_outcome_can_be_reached_by_a_status():
    assert {status.outcome for status in STATUSES.values()} == set(Outcome)


def test_every_status_is_used_by_a_step():
    unused = [name for name in STATUSES if not re.search(rf'"{name}"', CODE)]
    assert unused == []


def test_every_intent_ends_in_a_status():
    assert {intent.status for intent in INTENTS} <= set(STATUSES)


def test_every_status_says_something_in_whole_sentences():
    for name, status in STATUSES.items():
        assert str(status.message).strip().endswith((".", "?")), name
        assert len(str(status.message)) < 250, name


def test_a_refusal_never_claims_to_answer():
    for status in STATUSES.values():
        if status.outcome is Outcome.REFUSED:
            assert not str(status.message).startswith("Yes")

"""The answers for which a rule holds, as the editor's form keeps them: ``code: answer, answer``, one line a question."""

from collections.abc import Mapping


def parse(text: str) -> dict[str, frozenset[str]]:
    """Empty for a rule that always holds. A line without a colon names a question and no answer."""
    found: dict[str, frozenset[str]] = {}
    for line in text.splitlines():
        question, _colon, answers = (part.strip() for part in line.partition(":"))
        if question:
            named = frozenset(answer.strip() for answer in answers.split(",") if answer.strip())
            found[question] = found.get(question, frozenset()) | named
    return found


def write(when: Mapping[str, frozenset[str]]) -> str:
    return "\n".join(f"{question}: {', '.join(sorted(answers))}" for question, answers in when.items())

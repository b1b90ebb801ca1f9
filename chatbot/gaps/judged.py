"""The judged questions as a file that ``chat_judge`` reads."""

import json
from collections.abc import Iterator

from .models import JudgedQuestion


def lines() -> Iterator[str]:
    for number, judged in enumerate(JudgedQuestion.objects.select_related("answer"), start=1):
        yield json.dumps(row(number, judged), ensure_ascii=False) + "\n"


def row(number: int, judged: JudgedQuestion) -> dict[str, object]:
    previous = judged.answer.trace.get("previous", "")
    kind = ("followup" if previous else "answerable") if judged.pages else "near"
    found: dict[str, object] = {
        "id": f"editors-{number:03}",
        "kind": kind,
        "question": judged.answer.question,
    }
    if previous:
        found["previous"] = previous
    return found | ({"pages": judged.pages} if judged.pages else {})

"""One person's way through the questions: all of it stands in the address, nothing of it is kept."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from .asking import Walk, walk
from .near import Near, PlaceForm
from .results import results_of
from .table import DECIDED, Answer, Question

if TYPE_CHECKING:
    from .models import FinderPage


class Sitting:
    def __init__(self, page: "FinderPage", query: Mapping[str, str]) -> None:
        self.page, self.table, self.query = page, page.table, query

    @cached_property
    def given(self) -> dict[str, str]:
        """What the address says and a question offers, asked for or not."""
        return {
            question.code: answer
            for question in self.table.questions
            if (answer := self.query.get(question.code)) and question.answer(answer)
        }

    @cached_property
    def walk(self) -> Walk:
        return walk(self.table, self.given)

    @property
    def asked_again(self) -> Question | None:
        """The question that the person wants to answer anew."""
        code = self.query.get("ask", "")
        return self.table.by_code[code] if code in self.walk.answers else None

    @property
    def question(self) -> Question | None:
        return self.asked_again or self.walk.next

    @property
    def is_over(self) -> bool:
        return self.asked_again is None and (self.walk.next is None or "show" in self.query)

    @cached_property
    def near(self) -> Near:
        return Near.of(self.query.get("place", ""))

    def address(self, answers: Mapping[str, str], **more: str) -> str:
        """Where somebody would work goes along with every answer."""
        place = {"place": self.near.typed} if self.near.point and answers else {}
        return address_of(self.page, {**answers, **place, **more})

    @property
    def told(self) -> list[tuple[Question, Answer, str]]:
        """(question, answer, address at which it is asked again) of every answer that counts."""
        answers = self.walk.answers
        return [
            (question, answer, self.address(answers, ask=question.code))
            for question in self.table.questions
            if (answer := question.answer(answers.get(question.code, "")))
        ]

    @property
    def back(self) -> str:
        """The question before; from the first one, the page that the finder lies below."""
        codes = list(self.walk.answers)
        if self.asked_again:
            codes = codes[: codes.index(self.asked_again.code)]
        if codes:
            return self.address(self.walk.answers, ask=codes[-1])
        parent = self.page.get_parent()
        return (parent.get_url() if parent else "") or ""

    @property
    def number(self) -> int:
        codes = list(self.walk.answers)
        return codes.index(self.asked_again.code) + 1 if self.asked_again else len(codes) + 1

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """Answers that the form carries along with the one it asks for."""
        code = self.question.code if self.question else ""
        place = [("place", self.near.typed)] if self.near.point and not self.is_over else []
        return [*((name, answer) for name, answer in self.given.items() if name != code), *place]

    @property
    def still_open(self) -> int:
        """How many things no answer has ruled out so far."""
        return sum(verdict.outcome not in DECIDED for verdict in self.table.verdicts(self.walk.answers))

    def context(self) -> dict[str, Any]:
        shared = {"told": self.told, "again": self.address({}), "back": self.back}
        if self.is_over:
            found = results_of(self.table, self.walk.answers, self.near)
            show = [("show", "1")] if "show" in self.query else []
            asked = {"place": self.near.typed} if self.near.typed else None
            place = {"near": self.near, "place_form": PlaceForm(asked)}
            return {**shared, **found, **place, "hidden": [*self.hidden, *show]}
        return {
            **shared,
            "question": self.question,
            "chosen": self.given.get(self.question.code) if self.question else None,
            "number": self.number,
            "hidden": self.hidden,
            "still_open": self.still_open,
            "show": self.address(self.walk.answers, show="1"),
        }


def address_of(page: "FinderPage", query: Mapping[str, str]) -> str:
    url = str(page.get_url() or "")
    return f"{url}?{urlencode(query)}" if query else url

"""People who ask at the same time, each from an address of her own."""

import json
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from statistics import quantiles

from chatbot.statuses import Outcome

PATH = "/api/v1/chat/questions"
GIVES_UP = 60
ANSWERS = set(Outcome) - {Outcome.UNAVAILABLE}


@dataclass(frozen=True, slots=True)
class Asked:
    """``outcome`` is the answer's, or the status of a refusal, or the name of what went wrong."""

    outcome: str
    milliseconds: float

    @property
    def is_answered(self) -> bool:
        return self.outcome in ANSWERS


@dataclass(frozen=True, slots=True)
class Crowd:
    """What a crowd was told within so many seconds."""

    asked: Sequence[Asked]
    seconds: float

    @property
    def a_second(self) -> float:
        return sum(each.is_answered for each in self.asked) / self.seconds

    @property
    def outcomes(self) -> Counter[str]:
        return Counter(each.outcome for each in self.asked)

    @property
    def failed(self) -> int:
        return sum(not each.is_answered for each in self.asked)

    def quantile(self, percent: int) -> float:
        return quantiles([each.milliseconds for each in self.asked], n=100)[percent - 1]


def crowd(port: int, questions: Sequence[str], people: int, seconds: float) -> Crowd:
    """Each asks another question as soon as the last one is answered: a closed loop."""
    begun = time.perf_counter()

    def one(person: int) -> list[Asked]:
        told, turn = [], person
        while time.perf_counter() < begun + seconds:
            told.append(ask(port, questions[turn % len(questions)], address_of(person)))
            turn += people
        return told

    with ThreadPoolExecutor(people) as pool:
        asked = [each for told in pool.map(one, range(people)) for each in told]
    return Crowd(asked, time.perf_counter() - begun)


def address_of(person: int) -> str:
    """Loopback has room for all: limits hold for an address."""
    return f"127.0.1.{person % 250 + 1}"


def ask(port: int, question: str, source: str = "") -> Asked:
    begun = time.perf_counter()
    connection = HTTPConnection("127.0.0.1", port, timeout=GIVES_UP, source_address=(source, 0))
    try:
        connection.request(
            "POST", PATH, json.dumps({"question": question}), {"Content-Type": "application/json"}
        )
        response = connection.getresponse()
        said = json.loads(response.read())
        outcome = said["outcome"] if response.status == 200 else str(response.status)
    except (OSError, HTTPException, ValueError) as error:
        outcome = type(error).__name__
    finally:
        connection.close()
    return Asked(outcome, (time.perf_counter() - begun) * 1000)

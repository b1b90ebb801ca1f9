"""An employer's recruitment system with its key."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from careers.partners.keys import make_key

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def noon(time_machine):
    """Wednesday 25 November 2026, noon."""
    time_machine.move_to(NOW, tick=False)
    return NOW


@pytest.fixture
def advert():
    """The least that can be published, with what a test changes."""

    def make(**parts: Any) -> dict[str, Any]:
        return {
            "title": "Family support worker",
            "summary": "Help families through a hard year.",
            "who_can_apply": "anyone",
            "contract": "permanent",
            "closing": {"closes_at": "2026-12-11T17:00:00Z"},
            "apply": {"url": "https://jobs.example.org/1"},
            **parts,
        }

    return make


class Caller:
    """Sends JSON with a key, as a program does: no cookie, no origin."""

    def __init__(self, client: Any, employer: Any, key: str, partner: Any = None) -> None:
        self.client, self.employer, self.key, self.partner = client, employer, key, partner
        self.base = f"/api/v1/employers/{employer.slug}/vacancies"

    def send(self, method: str, path: str = "", data: Any = None, **headers: str) -> Any:
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        body = b"" if data is None else json.dumps(data)
        return self.client.generic(
            method, self.base + path, body, content_type="application/json", headers=named
        )

    def put(self, reference: str, data: Any, **headers: str) -> Any:
        return self.send("PUT", f"/{reference}", data, **headers)

    def patch(self, reference: str, data: Any, **headers: str) -> Any:
        return self.send("PATCH", f"/{reference}", data, **headers)

    def post(self, path: str, data: Any, **headers: str) -> Any:
        return self.send("POST", path, data, **headers)

    def get(self, reference: str = "", **headers: str) -> Any:
        return self.send("GET", f"/{reference}" if reference else "", **headers)


@pytest.fixture
def caller(client, employer, hr_of):
    def make(own: Any = None, *, publishes: bool = True) -> Caller:
        own = own or employer("Larkshire")
        partner, key = make_key(employer=own, name="Recruitment system", publishes=publishes, by=hr_of(own))
        return Caller(client, own, key, partner)

    return make

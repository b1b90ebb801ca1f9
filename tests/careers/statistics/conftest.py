"""Counting as the server does it, written when a test asks."""

from datetime import UTC, datetime

import pytest

from careers.statistics import writing

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
AN_HOUR = 3600


@pytest.fixture
def noon(time_machine):
    """Wednesday 25 November 2026, noon."""
    time_machine.move_to(NOW, tick=False)
    return NOW


@pytest.fixture
def counted(settings, monkeypatch):
    """The process's buffer, empty, with no thread that writes it."""
    settings.CAREWAY_COUNT_SECONDS = AN_HOUR
    monkeypatch.setattr(writing.counted, "_write", writing.write)
    monkeypatch.setattr(writing.counted, "_start", lambda seconds: None)
    writing.counted.stop()
    writing.counted.forget()
    yield writing.counted
    writing.counted.forget()


@pytest.fixture
def browse(client):
    """Fetches as a person's browser does; ``came`` is the page that they came from."""

    def get(path: str, came: str = "", **headers: str):
        named = {"user-agent": BROWSER, **({"referer": came} if came else {}), **headers}
        return client.get(path, headers=named)

    return get

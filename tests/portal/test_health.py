from datetime import timedelta

import pytest

from portal import clock
from portal.health import probes as probes_registry
from portal.schedule.models import JobRun

pytestmark = pytest.mark.django_db


def degraded(client) -> set[str]:
    response = client.get("/health/ready")
    assert response.status_code == 200
    return {finding["part"] for finding in response.json()["degraded"]}


def test_the_site_lives(client):
    assert client.get("/health/live").status_code == 200


def test_a_missing_worker_is_named(client):
    assert "worker" in degraded(client)


def test_a_worker_that_ticks_is_not_named(client):
    JobRun.objects.create(name="schedule.publish", started_at=clock.now() - timedelta(minutes=1))

    assert "worker" not in degraded(client)


def test_only_a_lost_database_makes_it_unready(client, monkeypatch):
    monkeypatch.setattr("portal.health.views.database_answers", lambda: False)

    assert client.get("/health/ready").status_code == 503


def test_a_probe_that_fails_is_itself_a_finding(client, monkeypatch):
    def probe() -> None:
        raise OSError("no route")

    monkeypatch.setattr(probes_registry, "_items", {"engine": probe})

    assert degraded(client) == {"probe"}

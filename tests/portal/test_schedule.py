from datetime import UTC, datetime, timedelta

import pytest

from portal.schedule import Job, jobs
from portal.schedule.models import JobRun, Lease
from portal.schedule.tick import tick

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def ran(monkeypatch):
    """One job every ten minutes; the list of instants at which it ran."""
    instants: list[datetime] = []
    job = Job("test.note", instants.append, timedelta(minutes=10))
    monkeypatch.setattr(jobs, "_items", {"test.note": job})
    return instants


def test_a_job_runs_when_its_time_has_come_and_not_before(ran):
    tick(NOON)
    tick(NOON + timedelta(minutes=9))
    tick(NOON + timedelta(minutes=10))

    assert ran == [NOON, NOON + timedelta(minutes=10)]


def test_two_never_tick_at_once(ran):
    Lease.take("tick", "another process", NOON, 300)

    assert tick(NOON) is None
    assert not ran


def test_a_lease_of_a_dead_process_lapses(ran):
    Lease.take("tick", "a dead process", NOON, 300)

    assert tick(NOON + timedelta(minutes=6)) == ["test.note"]


def test_a_failing_job_is_noted_and_does_not_stop_the_rest(ran, monkeypatch):
    def fail(now: datetime) -> None:
        raise ValueError("no server")

    items = {"test.fail": Job("test.fail", fail, timedelta(minutes=1)), **jobs._items}
    monkeypatch.setattr(jobs, "_items", items)

    tick(NOON)

    assert JobRun.objects.get(name="test.fail").error == "ValueError: no server"
    assert ran == [NOON]


def test_what_is_urgent_waits_for_no_long_job(ran, monkeypatch):
    urgent: list[datetime] = []
    job = Job("test.urgent", urgent.append, timedelta(minutes=1), wanted=lambda: True)
    monkeypatch.setattr(jobs, "_items", {"test.urgent": job, **jobs._items})
    Lease.take("tick", "a long job", NOON, 300)

    assert tick(NOON, urgent=False) is None
    assert tick(NOON, urgent=True) == ["test.urgent"]
    assert (urgent, ran) == ([NOON], [])


def test_the_search_is_brought_up_to_date_urgently_and_before_vectors_are_made():
    urgent = [job.name for job in jobs if job.wanted]
    assert urgent.index("search.drain") < urgent.index("passages.vectors")

"""One tick: run what is due, under a lease. A job that fails is noted and does not stop the rest.

Urgent are the jobs that somebody may want at any moment. They tick by themselves, for others may take minutes.
"""

import logging
import os
import socket
from datetime import datetime

from portal import clock

from .jobs import Job, jobs
from .models import JobRun, Lease

logger = logging.getLogger(__name__)
LEASE_SECONDS = 300


def due(now: datetime, urgent: bool | None = None) -> list[Job]:
    last = dict(JobRun.objects.values_list("name", "started_at"))
    some = [job for job in jobs if urgent is None or (job.wanted is not None) == urgent]
    return [job for job in some if _is_due(job, last.get(job.name), now)]


def _is_due(job: Job, last: datetime | None, now: datetime) -> bool:
    return last is None or last + job.every <= now or bool(job.wanted and job.wanted())


def run(job: Job, now: datetime) -> None:
    JobRun.objects.update_or_create(
        name=job.name, defaults={"started_at": now, "finished_at": None, "error": ""}
    )
    error = ""
    try:
        job.run(now)
    except Exception as problem:
        logger.exception("job failed", extra={"job": job.name})
        error = f"{type(problem).__name__}: {problem}"
    JobRun.objects.filter(name=job.name).update(finished_at=clock.now(), error=error)


def tick(now: datetime | None = None, urgent: bool | None = None) -> list[str] | None:
    """Run every due job, or only those that are urgent, or are not; returns their names, or None when another process
    holds the lease."""
    now = now or clock.now()
    holder, lease = f"{socket.gethostname()}:{os.getpid()}", "tick.urgent" if urgent else "tick"
    if not due(now, urgent):
        return []
    if not Lease.take(lease, holder, now, LEASE_SECONDS):
        return None
    try:
        ran = due(now, urgent)
        for job in ran:
            run(job, now)
        return [job.name for job in ran]
    finally:
        Lease.give_back(lease, holder, now)
